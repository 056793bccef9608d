package org.analyticschatbot.botteams.messaging;

/** How much of an answer is shown, from all that is wished for to what Teams certainly takes. */
public enum Size {
    FULL,
    SMALL,
    /** Bare text. */
    TEXT
}
