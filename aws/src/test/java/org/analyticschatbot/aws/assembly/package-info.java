/** All functions together, between them the parts of AWS that can be had without AWS. */
@NullMarked
package org.analyticschatbot.aws.assembly;

import org.jspecify.annotations.NullMarked;
