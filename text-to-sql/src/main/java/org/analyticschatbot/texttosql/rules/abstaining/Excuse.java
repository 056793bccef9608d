package org.analyticschatbot.texttosql.rules.abstaining;

import java.util.Optional;
import org.analyticschatbot.core.answer.Wording;

/** Says why a question that was not understood cannot be answered, where more can be said than which words are unknown. */
public final class Excuse {

    private static final Wording WORDING = Wording.of(Excuse.class, "abstaining.properties");

    private Excuse() {}

    /** One sentence; empty if nothing but its unknown words speaks against the question. */
    public static Optional<String> of(String question) {
        return ForeignLanguage.of(question)
                .map(language -> WORDING.text("language", "language", language))
                .or(() -> Purpose.of(question).map(WORDING::text));
    }

    /**
     * Why a period after the last row of a table cannot be told about.
     *
     * @param last the day of the last row
     */
    public static String ahead(String table, String last) {
        return WORDING.text("ahead", "table", table, "last", last);
    }
}
