/** What Lambda is given. */
@NullMarked
package org.analyticschatbot.aws.packaging;

import org.jspecify.annotations.NullMarked;
