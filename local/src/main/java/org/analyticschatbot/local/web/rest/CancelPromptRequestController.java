package org.analyticschatbot.local.web.rest;

import org.analyticschatbot.core.cancelpromptrequest.Cancellation;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.rest.Problem;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.web.error.Responses;
import org.analyticschatbot.local.web.gate.Identification;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Ends a question because its asker says so. */
@RestController
public final class CancelPromptRequestController {

    private final LocalRuntime runtime;
    private final FetchResultController results;

    public CancelPromptRequestController(LocalRuntime runtime, FetchResultController results) {
        this.runtime = runtime;
        this.results = results;
    }

    @PostMapping("/cancelPromptRequest/{requestId}")
    @Nullable ResponseEntity<Object> cancel(@PathVariable String requestId, @RequestAttribute(Identification.ASKER) Asker asker) {
        return switch (cancellation(requestId, asker)) {
            case CANCELLED -> results.fetch(requestId, asker);
            case ALREADY_FINISHED -> Responses.of(Problem.ALREADY_FINISHED);
            case NOT_FOUND -> Responses.of(Problem.NO_SUCH_REQUEST);
        };
    }

    private Cancellation cancellation(String requestId, Asker asker) {
        return RequestId.parse(requestId)
                .map(id -> runtime.chatbot().cancelPromptRequest().cancel(id, asker))
                .orElse(Cancellation.NOT_FOUND);
    }
}
