package org.analyticschatbot.local.bus;

import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;

/** Does what an event asks for; called by many threads. */
public interface EventHandler {

    StepResult perform(Step step, RequestId id);

    StepResult queryEnded(String queryId);
}
