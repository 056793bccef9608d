package org.analyticschatbot.core.prompt;

import java.time.Duration;

/** What the queue that asked for a step has to know. */
public sealed interface StepResult {

    /** Done, or not due: forget the event. */
    record Settled() implements StepResult {}

    /** Deliver the event again after that time. */
    record Retry(Duration after) implements StepResult {}
}
