package org.analyticschatbot.texttosql.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question whose rows are known.
 *
 * @param database which of several databases it is about, null if there is but one
 * @param hardness easy, medium, hard or extra; empty when unknown
 * @param ordered whether the order of the rows counts
 */
public record EvaluationQuestion(
        String id,
        @Nullable String database,
        String question,
        String hardness,
        List<List<@Nullable Object>> goldRows,
        boolean ordered) {}
