package org.analyticschatbot.texttosql.rules.language;

import java.util.Locale;

/**
 * A word of the question, a number, a quotation or a mark of punctuation.
 *
 * @param text as it was written, a quotation without its quotes
 */
public record Word(String text, Kind kind) {

    public enum Kind {
        WORD,
        NUMBER,
        QUOTED,
        PUNCTUATION
    }

    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    public String lemma() {
        return Lemmas.lemma(lower());
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    public boolean isCapitalised() {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }
}
