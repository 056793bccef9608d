package org.analyticschatbot.texttosql.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * A question of which it is known what should come of it.
 *
 * @param database which of several databases it is about, null if there is but one
 * @param hardness easy, medium, hard or extra; empty when unknown
 */
public record EvaluationQuestion(
        String id, @Nullable String database, String question, String hardness, Expectation expected) {}
