package org.analyticschatbot.core.sql;

/**
 * A piece of SQL text as the Trino grammar cuts it.
 *
 * @param text a word in upper case; a symbol as it is; empty for the rest, whose contents the pre-scan does not need
 * @param start offset of the first character
 */
record Token(Kind kind, String text, int start) {

    enum Kind {
        WORD,
        NUMBER,
        STRING,
        QUOTED_NAME,
        SYMBOL
    }

    boolean is(String other) {
        return text.equals(other);
    }
}
