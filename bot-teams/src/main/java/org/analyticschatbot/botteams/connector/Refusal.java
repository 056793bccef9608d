package org.analyticschatbot.botteams.connector;

/** Why Teams did not do what a well-formed call asked for, as far as the caller can do something else instead. */
public enum Refusal {
    /** The bot was removed from the conversation, or may not speak there. */
    UNREACHABLE,
    /** There is no such message, or no such conversation. */
    GONE,
    TOO_LARGE,
    /** Teams, or whatever plays it, does not do such a thing, now or later. */
    REJECTED
}
