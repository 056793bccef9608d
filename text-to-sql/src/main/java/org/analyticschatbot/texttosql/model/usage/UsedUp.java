package org.analyticschatbot.texttosql.model.usage;

/** Whose tokens are used up. */
public enum UsedUp {
    QUESTION,
    USER,
    DAY
}
