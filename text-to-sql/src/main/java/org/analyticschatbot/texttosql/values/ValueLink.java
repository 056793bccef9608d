package org.analyticschatbot.texttosql.values;

import org.analyticschatbot.core.sql.TableName;

/**
 * A stored value that words of a question may mean.
 *
 * @param words as they stand in the question
 * @param value as it is stored
 */
public record ValueLink(String words, TableName table, String column, String value, Kind kind) {

    /** How words and value meet, the surest kind first. */
    public enum Kind {
        /** The same letters and digits. */
        SPELLED,
        /** Two names of one thing: {@code USA} and {@code United States}. */
        ALIAS,
        /** One or two slips apart. */
        MISSPELLED,
        /** The words are a part of the value. */
        PART
    }
}
