package org.analyticschatbot.botslack.webapi;

/** Why Slack did not do what a well-formed call asked for, as far as the caller can do something else instead. */
public enum Refusal {
    /** The bot cannot, or may not, speak in that conversation. */
    UNREACHABLE,
    /** The message or file is not there, or nobody can change it any more. */
    GONE,
    /** This workspace, or this place, does not take these blocks. */
    INVALID_BLOCKS,
    TOO_LONG
}
