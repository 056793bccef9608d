/** The shared kernel: the stored request, its state machine and the port that keeps it. */
@NullMarked
package org.analyticschatbot.core.prompt;

import org.jspecify.annotations.NullMarked;
