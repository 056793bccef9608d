package org.analyticschatbot.texttosql.evaluation;

import java.time.Duration;
import org.analyticschatbot.texttosql.model.usage.TokenUsage;

/**
 * What a reply took.
 *
 * @param took from the question to its last row
 * @param calls of a model, those that failed included; 0 without a model
 */
public record Effort(Duration took, int calls, TokenUsage tokens) {

    public static final Effort NONE = new Effort(Duration.ZERO, 0, TokenUsage.NONE);

    /** Calls beyond the first. */
    public int retries() {
        return Math.max(0, calls - 1);
    }
}
