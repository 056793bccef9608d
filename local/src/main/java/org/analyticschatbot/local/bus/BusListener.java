package org.analyticschatbot.local.bus;

import java.time.Duration;
import org.analyticschatbot.core.prompt.StepResult;

/** Is told of each event that was handled, by the thread that handled it. */
@FunctionalInterface
public interface BusListener {

    /** @param lane the step in lower case, or {@code query_ended} */
    void handled(String lane, Duration took, StepResult result);
}
