package org.analyticschatbot.texttosql.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a question. */
public sealed interface Outcome {

    /** @param sql for people who look at wrong answers */
    record Answered(List<List<@Nullable Object>> rows, String sql) implements Outcome {

        public Answered {
            rows = new ArrayList<>(rows);
        }
    }

    /** It gave no rows on purpose: a refusal, a question back, a description of the data. */
    record Declined(String reason) implements Outcome {}

    /**
     * It tried and broke.
     *
     * @param sql that broke; empty where it did not get as far
     */
    record Failed(String message, String sql) implements Outcome {}
}
