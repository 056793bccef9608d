package org.analyticschatbot.core.notifier;

import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Failure;

/** What the bot has to say about a request; how it looks is the platform's matter. */
public sealed interface Message {

    /** "Got it", with the request_id. */
    record Acknowledged() implements Message {}

    record Answered(Answer answer) implements Message {}

    record NotAnswered(Failure failure) implements Message {}
}
