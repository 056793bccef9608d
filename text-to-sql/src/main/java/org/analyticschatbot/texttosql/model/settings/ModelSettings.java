package org.analyticschatbot.texttosql.model.settings;

import org.analyticschatbot.texttosql.model.usage.TokenLimits;
import org.jspecify.annotations.Nullable;

/**
 * Which model plans, and what it may cost.
 *
 * @param name as the provider calls it, shown with each answer
 * @param baseUrl null for the provider's own; that of an OpenAI-compatible endpoint ends with {@code /v1}
 * @param temperature null for the provider's own; some models refuse any
 * @param context tokens that prompt and answer may have together; only Ollama has to be told
 * @param candidates plans that are asked for at most, from which a vote chooses; 1 for no vote
 */
public record ModelSettings(
        Provider provider,
        String name,
        @Nullable String baseUrl,
        ApiKey key,
        AnswerFormat format,
        @Nullable Double temperature,
        int context,
        TimeBudget time,
        TokenLimits tokens,
        int candidates) {}
