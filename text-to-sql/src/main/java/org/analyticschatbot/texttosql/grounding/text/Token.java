package org.analyticschatbot.texttosql.grounding.text;

import java.util.Locale;

/** A piece of SQL text of whatever dialect; the pieces of a statement put together give its text again. */
record Token(Kind kind, String text) {

    enum Kind {
        SPACE,
        WORD,
        NUMBER,
        /** In single quotes. */
        STRING,
        /** In double quotes. */
        NAME,
        /** In backticks. */
        BACKTICKS,
        SYMBOL
    }

    static final Token BLANK = new Token(Kind.SPACE, " ");

    static Token word(String text) {
        return new Token(Kind.WORD, text);
    }

    static Token symbol(String text) {
        return new Token(Kind.SYMBOL, text);
    }

    /** A name in double quotes, as Trino reads it. */
    static Token name(String value) {
        return new Token(Kind.NAME, '"' + value.replace("\"", "\"\"") + '"');
    }

    boolean isWord(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.NAME;
    }

    String keyword() {
        return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
    }
}
