package org.analyticschatbot.texttosql.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * What came of a question, and what it took.
 *
 * @param unmended what a model had written; null where nothing was mended
 */
public record Reply(Outcome outcome, @Nullable Unmended unmended, Effort effort) {

    public static Reply of(Outcome outcome) {
        return new Reply(outcome, null, Effort.NONE);
    }
}
