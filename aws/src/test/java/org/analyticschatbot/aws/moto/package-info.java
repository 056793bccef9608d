/** AWS as moto imitates it: written by others than we, from the documents of AWS. */
@NullMarked
package org.analyticschatbot.aws.moto;

import org.jspecify.annotations.NullMarked;
