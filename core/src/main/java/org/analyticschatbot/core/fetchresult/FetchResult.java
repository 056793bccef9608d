package org.analyticschatbot.core.fetchresult;

import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.jspecify.annotations.Nullable;

/** Looks up status and answer, for the asker alone. */
public final class FetchResult {

    private final PromptRequests requests;
    private final ResultStore results;
    private final Limits limits;

    public FetchResult(PromptRequests requests, ResultStore results, Limits limits) {
        this.requests = requests;
        this.results = results;
        this.limits = limits;
    }

    public Fetched fetch(RequestId id, Asker asker) {
        return requests.find(id)
                .filter(request -> request.question().asker().equals(asker))
                .<Fetched>map(request -> found(request, answer(request)))
                .orElseGet(Fetched.NotFound::new);
    }

    private Fetched found(PromptRequest request, @Nullable Answer whole) {
        return new Fetched.Found(request, whole == null ? null : whole.preview(limits.previewRows()), whole);
    }

    private @Nullable Answer answer(PromptRequest request) {
        return request.state() instanceof State.Processed processed ? results.loadAnswer(processed.resultUrl()) : null;
    }
}
