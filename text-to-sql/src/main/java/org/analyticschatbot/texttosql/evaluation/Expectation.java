package org.analyticschatbot.texttosql.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a good bot makes of a question. */
public sealed interface Expectation {

    /**
     * An answer with these rows.
     *
     * @param ordered whether the order of the rows counts
     * @param sql a statement that gives them, for people who look at wrong answers; empty where none was written down
     */
    record Rows(List<List<@Nullable Object>> rows, boolean ordered, String sql) implements Expectation {

        public Rows {
            rows = new ArrayList<>(rows);
        }
    }

    /** No answer: the data cannot tell, or the question could mean several things. Declining and asking back are right. */
    record Abstention() implements Expectation {}
}
