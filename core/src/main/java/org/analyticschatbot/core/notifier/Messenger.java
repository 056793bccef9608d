package org.analyticschatbot.core.notifier;

import java.util.Optional;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;

/**
 * Speaks in one platform's conversations. Every message carries its request_id where {@link #find} can see it.
 *
 * <p>Failures are {@link InfrastructureException}s: {@code NOT_DONE} (rate limits, refused connections), {@code
 * UNKNOWN} (a post that may have arrived), {@code PERMANENT} (the conversation is gone, the bot was removed).
 */
public interface Messenger {

    /** Posts a new message at the request's reply address. Platforms have no idempotency key: twice is two messages. */
    MessageRef post(PromptRequest request, Message message);

    /** Replaces the message; can be repeated, and writes the same bytes each time. */
    Update update(MessageRef message, PromptRequest request, Message content);

    /** Takes back a message that somebody else's has overtaken; a message that is gone is no error. */
    void remove(MessageRef message, PromptRequest request);

    /** Looks for the message of that request after a post whose outcome is unknown. */
    Lookup find(PromptRequest request);

    /** Whether a chart is a message of its own here; otherwise it is part of the answer. */
    boolean attachesCharts();

    /**
     * Uploads a file beside the answer. As with {@link #post}, twice is two files.
     *
     * @param answer as it is shown; gives the title, and the sentence for those who cannot see a picture
     */
    MessageRef attach(PromptRequest request, Answer.Table answer, AnswerFile file);

    /** Whether that file is in the answer's message and is lost when the message is replaced. */
    default boolean isInAnswer(MessageRef file) {
        return false;
    }

    /** Looks for the file of that request after an upload whose outcome is unknown. */
    Lookup findAttachment(PromptRequest request);

    /** Tells the asker that the answer is there, where replacing a message notifies nobody. */
    void ping(PromptRequest request);

    /** The thread under a message that was posted to open it. */
    ReplyAddress threadUnder(MessageRef opening, PromptRequest request);

    /** Looks for the message that opens the thread of that request, after a post whose outcome is unknown. */
    Lookup findOpening(PromptRequest request);

    /** The asker's own conversation with the bot, in which nobody else reads; empty where there is none. */
    Optional<ReplyAddress> privateAddress(Question question);

    enum Update {
        DONE,
        /** Somebody deleted the message. */
        GONE
    }

    sealed interface Lookup {

        record Found(MessageRef message) implements Lookup {}

        /** It is not there and will not appear any more: the adapter has waited for late arrivals. */
        record Absent() implements Lookup {}

        /** This platform cannot tell. */
        record Unsupported() implements Lookup {}
    }
}
