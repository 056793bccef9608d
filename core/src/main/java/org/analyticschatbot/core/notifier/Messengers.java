package org.analyticschatbot.core.notifier;

import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;

/** Finds the messenger of a platform. */
@FunctionalInterface
public interface Messengers {

    /** @throws IllegalArgumentException if this runtime does not speak that platform */
    Messenger of(String platform);

    default Messenger of(PromptRequest request) {
        return of(request.question().replyTo().platform());
    }

    /** Removes a message whose poster lost the claim, unless whoever took over found it and uses it. */
    default void retract(MessageRef message, PromptRequest current) {
        if (!current.isShownIn(message)) {
            of(current).remove(message, current);
        }
    }
}
