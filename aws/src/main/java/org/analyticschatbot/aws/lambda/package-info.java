/** The functions: each takes one kind of event to one use case. The stack names them by their classes. */
@NullMarked
package org.analyticschatbot.aws.lambda;

import org.jspecify.annotations.NullMarked;
