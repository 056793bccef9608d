package org.analyticschatbot.core.notifier;

import java.util.Optional;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;

/** Finds the messenger of a platform. */
@FunctionalInterface
public interface Messengers {

    /** @throws IllegalArgumentException if this runtime does not speak that platform */
    Messenger of(String platform);

    default Messenger of(PromptRequest request) {
        return of(request.question().replyTo().platform());
    }

    /** Where the asker can be answered so that nobody else reads it; empty if there is no such place but this one. */
    default Optional<ReplyAddress> privateAddress(Question question) {
        return question.replyTo().isPrivate()
                ? Optional.empty()
                : of(question.replyTo().platform()).privateAddress(question);
    }

    /** Removes a message whose poster lost the claim, unless whoever took over found it and uses it. */
    default void retract(MessageRef message, PromptRequest current) {
        if (!current.isShownIn(message)) {
            of(current).remove(message, current);
        }
    }
}
