package org.analyticschatbot.core.answeractions;

import java.util.List;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;

/** What somebody asked lately. */
public final class RecentQuestions {

    private final PromptRequests requests;

    public RecentQuestions(PromptRequests requests) {
        this.requests = requests;
    }

    /** Newest first. */
    public List<PromptRequest> of(Asker asker, int limit) {
        return requests.ofAsker(asker, limit);
    }
}
