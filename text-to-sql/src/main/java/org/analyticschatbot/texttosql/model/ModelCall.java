package org.analyticschatbot.texttosql.model;

import java.time.Duration;
import org.analyticschatbot.texttosql.model.usage.TokenUsage;

/**
 * One call, for those who watch what a model does and costs.
 *
 * @param outcome {@code answered}, or why not, such as {@code too_many_requests}
 */
public record ModelCall(String model, String outcome, Duration took, TokenUsage tokens) {}
