package org.analyticschatbot.core.notifier;

import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Failure;

/** What the bot has to say about a request; how it looks is the platform's matter. */
public sealed interface Message {

    /** Who asks what: opens a thread for the answer. */
    record Asked() implements Message {}

    /** "Got it", with the request_id. */
    record Acknowledged() implements Message {}

    /** Still at it: what it does now. Takes the place of "got it". */
    record Working(Stage stage) implements Message {}

    record Answered(Answer answer) implements Message {}

    record NotAnswered(Failure failure) implements Message {}

    /** What people are told while they wait. */
    enum Stage {
        /** The question is understood, and its SQL is about to run. */
        RUNNING_QUERY
    }
}
