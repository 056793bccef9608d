package org.analyticschatbot.core.createpromptrequest;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.createpromptrequest.Receipt.Reason;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.PromptRequests.Creation;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.RequestId;

/** Takes a question in: one durable write, nothing else, so that whoever asked can be answered at once. */
public final class CreatePromptRequest {

    /** Characters of a question at most. */
    public static final int MAX_LENGTH = 4_000;

    /** Characters that are kept of what is not taken as a question. */
    private static final int SHOWN_LENGTH = 200;

    private static final Wording WORDING = Wording.of(CreatePromptRequest.class, "rejections.properties");

    private final PromptRequests requests;
    private final RandomGenerator random;

    public CreatePromptRequest(PromptRequests requests, RandomGenerator random) {
        this.requests = requests;
        this.random = random;
    }

    /**
     * Stores the question unless one of the keys came before. What is no question is rejected where the asker reads
     * the receipt; in a conversation it is stored too, as one that has failed, so that they are told there, once.
     * Without any words it is a question in a conversation, where calling the bot's name asks what it can do.
     *
     * @throws InfrastructureException if it is not certain that the question is stored; the sender has to send it again
     */
    public Receipt create(Question question, List<DeduplicationKey> keys) {
        Optional<Reason> objection = objection(question);
        return objection.isPresent() && !question.replyTo().isPull()
                ? store(failed(question, objection.get()), keys)
                : createOrReject(question, keys);
    }

    /** As {@link #create}, for a sender that can read a rejection to the asker at once, wherever the answer goes. */
    public Receipt createOrReject(Question question, List<DeduplicationKey> keys) {
        return objection(question)
                .map(CreatePromptRequest::rejected)
                .orElseGet(() -> store(PromptRequest.asked(RequestId.random(random), question), keys));
    }

    private Receipt store(PromptRequest asked, List<DeduplicationKey> keys) {
        return switch (requests.create(asked, keys)) {
            case Creation.Created(PromptRequest stored) -> new Receipt.Accepted(stored);
            case Creation.Duplicate(RequestId existing, DeduplicationKey key) -> duplicate(existing, key, keys);
        };
    }

    private PromptRequest failed(Question question, Reason reason) {
        Failure failure = new Failure(Failure.Code.BAD_QUESTION, message(reason));
        return PromptRequest.asked(RequestId.random(random), question.withText(readable(question.text())))
                .failed(failure);
    }

    /** The beginning of it, without what is not text. */
    private static String readable(String text) {
        return text.codePoints()
                .limit(SHOWN_LENGTH)
                .filter(CreatePromptRequest::isText)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Receipt duplicate(RequestId existing, DeduplicationKey stored, List<DeduplicationKey> keys) {
        return keys.contains(stored) ? new Receipt.AlreadyReceived(existing) : rejected(Reason.IDEMPOTENCY_KEY_REUSED);
    }

    private static Optional<Reason> objection(Question question) {
        if (question.isWordless()) {
            return question.replyTo().isPull() ? Optional.of(Reason.EMPTY) : Optional.empty();
        }
        return objection(question.text());
    }

    private static Optional<Reason> objection(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.of(Reason.TOO_LONG);
        }
        return text.codePoints().allMatch(CreatePromptRequest::isText)
                ? Optional.empty()
                : Optional.of(Reason.NOT_TEXT);
    }

    private static boolean isText(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> codePoint != 0xFFFD;
        };
    }

    private static Receipt rejected(Reason reason) {
        return new Receipt.Rejected(reason, message(reason));
    }

    private static String message(Reason reason) {
        return reason == Reason.TOO_LONG
                ? WORDING.text(reason.name(), "limit", Integer.toString(MAX_LENGTH))
                : WORDING.text(reason.name());
    }
}
