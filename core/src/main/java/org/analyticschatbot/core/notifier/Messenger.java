package org.analyticschatbot.core.notifier;

import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;

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
