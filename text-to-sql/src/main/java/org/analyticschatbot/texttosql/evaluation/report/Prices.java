package org.analyticschatbot.texttosql.evaluation.report;

import org.analyticschatbot.texttosql.model.usage.TokenUsage;

/**
 * What a model costs, in dollars for a million tokens.
 *
 * @param input of a prompt's tokens; those that the provider had cached count in full
 * @param output of an answer's tokens
 */
public record Prices(double input, double output) {

    private static final double MILLION = 1_000_000;

    /** In dollars. */
    double of(TokenUsage tokens) {
        return (tokens.prompt() * input + tokens.answer() * output) / MILLION;
    }
}
