package org.analyticschatbot.core.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.analyticschatbot.core.createpromptrequest.CreatePromptRequest;
import org.analyticschatbot.core.createpromptrequest.Receipt;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Status;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** {@code POST /createPromptRequest}. */
public final class CreateCall {

    /** Bytes of a body at most. */
    public static final int MAX_BODY = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(CreateCall.class);
    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final CreatePromptRequest createPromptRequest;
    private final Consumer<Receipt> listener;

    /** @param listener is told what became of each question */
    public CreateCall(CreatePromptRequest createPromptRequest, Consumer<Receipt> listener) {
        this.createPromptRequest = createPromptRequest;
        this.listener = listener;
    }

    /**
     * @param idempotencyKey the header {@code Idempotency-Key}, or null if there is none
     * @throws InfrastructureException if it is not certain that the question is stored
     */
    public RestAnswer answer(Question question, @Nullable String idempotencyKey) {
        if (idempotencyKey == null) {
            return answer(question, List.of());
        }
        IdempotencyKey key = new IdempotencyKey(idempotencyKey);
        return key.isValid()
                ? answer(question, List.of(key.of(question.asker(), question.text())))
                : Problem.BAD_IDEMPOTENCY_KEY.answer();
    }

    private RestAnswer answer(Question question, List<DeduplicationKey> keys) {
        Receipt receipt = createPromptRequest.create(question, keys);
        listener.accept(receipt);
        return switch (receipt) {
            case Receipt.Accepted(var stored) -> accepted(stored.id());
            case Receipt.AlreadyReceived(RequestId id) -> accepted(id);
            case Receipt.Rejected(Receipt.Reason reason, String message) ->
                Problem.answer(
                        reason == Receipt.Reason.IDEMPOTENCY_KEY_REUSED ? CONFLICT : BAD_REQUEST,
                        reason.name(),
                        message);
        };
    }

    /** A repeated call reads the same as the first, whatever has become of the request since. */
    private static RestAnswer accepted(RequestId id) {
        MDC.put("request_id", id.value());
        LOG.info("Accepted question {}", id);
        MDC.remove("request_id");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("request_id", id.value());
        body.put("status", Status.PENDING.name());
        return new RestAnswer(ACCEPTED, Map.of("Location", "/fetchResult/" + id), body);
    }
}
