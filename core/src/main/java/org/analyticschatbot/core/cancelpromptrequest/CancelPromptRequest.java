package org.analyticschatbot.core.cancelpromptrequest;

import java.util.Optional;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;

/** Ends a request because its asker says so, and stops its query. A result that comes later is ignored. */
public final class CancelPromptRequest {

    private final PromptRequests requests;
    private final QueryEngine engine;

    public CancelPromptRequest(PromptRequests requests, QueryEngine engine) {
        this.requests = requests;
        this.engine = engine;
    }

    public Cancellation cancel(RequestId id, Asker asker) {
        Optional<PromptRequest> found = own(id, asker);
        while (found.isPresent() && !found.get().state().isTerminal()) {
            PromptRequest request = found.get();
            if (requests.save(request.failed(Failure.of(Failure.Code.CANCELLED)))
                    .isPresent()) {
                stopQuery(request);
                return Cancellation.CANCELLED;
            }
            found = own(id, asker);
        }
        return found.isPresent() ? Cancellation.ALREADY_FINISHED : Cancellation.NOT_FOUND;
    }

    private Optional<PromptRequest> own(RequestId id, Asker asker) {
        return requests.find(id).filter(request -> request.question().asker().equals(asker));
    }

    private void stopQuery(PromptRequest request) {
        if (request.state() instanceof State.Running running) {
            engine.stop(running.queryId());
        }
    }
}
