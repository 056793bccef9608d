package org.analyticschatbot.local;

import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;
import org.analyticschatbot.local.bus.EventHandler;

/** The use cases as the bus calls them. */
record ChatbotSteps(Chatbot chatbot) implements EventHandler {

    @Override
    public StepResult perform(Step step, RequestId id) {
        return chatbot.perform(step, id);
    }

    @Override
    public StepResult queryEnded(String queryId) {
        return chatbot.queryEnded(queryId);
    }
}
