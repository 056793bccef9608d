package org.analyticschatbot.texttosql.evaluation.report;

import org.jspecify.annotations.Nullable;

/**
 * What the figures of an evaluation hang on beside the verdicts.
 *
 * @param planner who answered
 * @param penalty points that a wrong answer costs; a right one gives 1
 * @param prices null if no cost is told
 */
public record EvaluationSettings(
        String planner, double penalty, @Nullable Prices prices) {}
