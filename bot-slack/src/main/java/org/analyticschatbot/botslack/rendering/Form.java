package org.analyticschatbot.botslack.rendering;

/** How much of Block Kit a workspace takes, best first; what it refuses is shown in the next form. */
public enum Form {
    /** With a {@code data_table} block, which Slack brings out workspace by workspace. */
    DATA_TABLE,
    /** With a {@code table} block. */
    TABLE,
    /** Rows as preformatted text. */
    PREFORMATTED,
    /** Without rows: the sentence, and where the rest is. */
    TEXT
}
