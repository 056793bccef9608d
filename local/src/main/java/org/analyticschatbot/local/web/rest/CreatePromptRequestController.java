package org.analyticschatbot.local.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.rest.CreateCall;
import org.analyticschatbot.core.rest.Problem;
import org.analyticschatbot.core.rest.RestAnswer;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.web.error.Responses;
import org.analyticschatbot.local.web.gate.Identification;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes questions in. */
@RestController
public final class CreatePromptRequestController {

    private final LocalRuntime runtime;
    private final ReceiptListener listener;

    public CreatePromptRequestController(LocalRuntime runtime, ReceiptListener listener) {
        this.runtime = runtime;
        this.listener = listener;
    }

    @PostMapping(path = "/createPromptRequest", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> create(
            HttpServletRequest request,
            @RequestAttribute(Identification.ASKER) Asker asker,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        return switch (PromptBody.read(request)) {
            case PromptBody.Prompt(String text) -> Responses.of(create(runtime.question(text, asker), key));
            case PromptBody.Refused(Problem problem) -> Responses.of(problem);
        };
    }

    private RestAnswer create(Question question, @Nullable String key) {
        return new CreateCall(runtime.chatbot().createPromptRequest(), listener::received).answer(question, key);
    }
}
