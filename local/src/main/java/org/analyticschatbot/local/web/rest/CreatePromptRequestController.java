package org.analyticschatbot.local.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.core.createpromptrequest.Receipt;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Status;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.web.error.Problem;
import org.analyticschatbot.local.web.gate.Identification;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes questions in. */
@RestController
public final class CreatePromptRequestController {

    private static final Logger LOG = LoggerFactory.getLogger(CreatePromptRequestController.class);
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

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
        if (key != null && !new IdempotencyKey(key).isValid()) {
            return Problem.BAD_IDEMPOTENCY_KEY.response();
        }
        return switch (PromptBody.read(request)) {
            case PromptBody.Prompt(String text) -> create(text, asker, key);
            case PromptBody.Refused(Problem problem) -> problem.response();
        };
    }

    private ResponseEntity<Object> create(String text, Asker asker, @Nullable String key) {
        List<DeduplicationKey> keys = key == null ? List.of() : List.of(new IdempotencyKey(key).of(asker, text));
        Receipt receipt = runtime.chatbot().createPromptRequest().create(runtime.question(text, asker), keys);
        listener.received(receipt);
        return switch (receipt) {
            case Receipt.Accepted(var stored) -> accepted(stored.id());
            case Receipt.AlreadyReceived(RequestId id) -> accepted(id);
            case Receipt.Rejected(Receipt.Reason reason, String message) ->
                Problem.response(
                        reason == Receipt.Reason.IDEMPOTENCY_KEY_REUSED ? CONFLICT : BAD_REQUEST,
                        reason.name(),
                        message);
        };
    }

    /** A repeated call reads the same as the first, whatever has become of the request since. */
    private static ResponseEntity<Object> accepted(RequestId id) {
        LOG.atInfo().addKeyValue("request_id", id).log("Accepted a question");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("request_id", id.value());
        body.put("status", Status.PENDING.name());
        return ResponseEntity.accepted()
                .header(HttpHeaders.LOCATION, "/fetchResult/" + id)
                .body(body);
    }
}
