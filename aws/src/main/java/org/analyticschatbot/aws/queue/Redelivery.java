package org.analyticschatbot.aws.queue;

import java.time.Duration;

/** Says when a message that is to come again comes: without it, after the queue's visibility time-out, which is minutes. */
@FunctionalInterface
public interface Redelivery {

    /** Never throws: a message whose delivery cannot be put off comes at another time. */
    void after(QueuedEvent event, Duration pause);
}
