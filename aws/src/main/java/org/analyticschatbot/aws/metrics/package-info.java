/** What is counted and timed, in the lines that CloudWatch makes metrics of. */
@NullMarked
package org.analyticschatbot.aws.metrics;

import org.jspecify.annotations.NullMarked;
