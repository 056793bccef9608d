/** Programs that run beside the tests. */
@NullMarked
package org.analyticschatbot.aws.process;

import org.jspecify.annotations.NullMarked;
