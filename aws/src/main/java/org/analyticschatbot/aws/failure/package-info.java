/** What a failed call to AWS means. */
@NullMarked
package org.analyticschatbot.aws.failure;

import org.jspecify.annotations.NullMarked;
