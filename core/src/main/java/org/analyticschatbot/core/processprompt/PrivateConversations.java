package org.analyticschatbot.core.processprompt;

import java.util.Optional;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;

/** Where an asker can be answered so that nobody else reads it. */
@FunctionalInterface
public interface PrivateConversations {

    /** @return empty where the platform has no such place, or the question was asked there already */
    Optional<ReplyAddress> with(Question question);
}
