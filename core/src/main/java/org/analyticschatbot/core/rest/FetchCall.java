package org.analyticschatbot.core.rest;

import org.analyticschatbot.core.fetchresult.FetchResult;
import org.analyticschatbot.core.fetchresult.Fetched;
import org.analyticschatbot.core.fetchresult.ResultDocument;
import org.analyticschatbot.core.fetchresult.ResultLinks;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.RequestId;

/** {@code GET /fetchResult/{request_id}}; an id that is malformed, unknown or somebody else's is the same to the caller. */
public final class FetchCall {

    private final FetchResult fetchResult;

    public FetchCall(FetchResult fetchResult) {
        this.fetchResult = fetchResult;
    }

    public RestAnswer answer(String requestId, Asker asker, ResultLinks links) {
        return switch (find(requestId, asker)) {
            case Fetched.Found found -> RestAnswer.ok(ResultDocument.of(found, links));
            case Fetched.NotFound notFound -> Problem.NO_SUCH_REQUEST.answer();
        };
    }

    public Fetched find(String requestId, Asker asker) {
        return RequestId.parse(requestId)
                .map(id -> fetchResult.fetch(id, asker))
                .orElseGet(Fetched.NotFound::new);
    }
}
