package org.analyticschatbot.aws.metrics;

import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.PromptRequests;

/** The stores of a process, with metrics of what goes into them. */
public final class MeasuredStores {

    private final PromptRequests requests;
    private final ResultStore results;

    public MeasuredStores(PromptRequests requests, ResultStore results, ChatbotMetrics metrics) {
        OpenQuestions open = new OpenQuestions();
        this.requests = new MeasuredPromptRequests(requests, open, metrics);
        this.results = new MeasuredResultStore(results, open);
    }

    public PromptRequests requests() {
        return requests;
    }

    public ResultStore results() {
        return results;
    }
}
