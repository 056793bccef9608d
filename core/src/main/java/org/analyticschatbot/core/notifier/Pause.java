package org.analyticschatbot.core.notifier;

import java.time.Duration;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;

/** Lets time pass between calls to a chat platform, on the calling (virtual) thread. */
@FunctionalInterface
public interface Pause {

    void last(Duration duration);

    /** The real one; whoever interrupts it gets {@code NOT_DONE}. */
    static Pause sleeping() {
        return duration -> {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InfrastructureException(Kind.NOT_DONE, "Interrupted while waiting for a chat platform", e);
            }
        };
    }
}
