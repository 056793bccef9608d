package org.analyticschatbot.local.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.Feedback.Verdict;
import org.analyticschatbot.core.rest.FeedbackCall;
import org.analyticschatbot.core.rest.FetchCall;
import org.analyticschatbot.core.rest.Problem;
import org.analyticschatbot.core.rest.RestAnswer;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.web.error.Responses;
import org.analyticschatbot.local.web.gate.Identification;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what people think of their answers. */
@RestController
public final class GiveFeedbackController {

    private final LocalRuntime runtime;

    public GiveFeedbackController(LocalRuntime runtime) {
        this.runtime = runtime;
    }

    @PostMapping(path = "/giveFeedback/{requestId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> give(
            @PathVariable String requestId,
            @RequestAttribute(Identification.ASKER) Asker asker,
            HttpServletRequest request)
            throws IOException {
        return switch (FeedbackBody.read(request)) {
            case FeedbackBody.Given(Verdict verdict, String comment) ->
                Responses.of(give(
                        requestId,
                        asker,
                        new FeedbackCall.Given(verdict, comment, runtime.clock().instant())));
            case FeedbackBody.Refused(Problem problem) -> Responses.of(problem);
        };
    }

    private RestAnswer give(String requestId, Asker asker, FeedbackCall.Given given) {
        FetchCall fetchCall = new FetchCall(runtime.chatbot().fetchResult());
        return new FeedbackCall(fetchCall, runtime.chatbot().answerActions().giveFeedback())
                .answer(requestId, asker, given, RequestLinks.ofCurrentCall());
    }
}
