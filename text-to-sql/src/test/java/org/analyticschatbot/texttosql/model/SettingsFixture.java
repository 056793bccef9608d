package org.analyticschatbot.texttosql.model;

import java.time.Duration;
import org.analyticschatbot.texttosql.model.settings.AnswerFormat;
import org.analyticschatbot.texttosql.model.settings.ApiKey;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.model.settings.Provider;
import org.analyticschatbot.texttosql.model.settings.TimeBudget;
import org.analyticschatbot.texttosql.model.usage.TokenLimits;

/** Settings of models that stand on loopback. */
public final class SettingsFixture {

    private SettingsFixture() {}

    /** An OpenAI-compatible endpoint with more than enough time for an answer on loopback. */
    public static ModelSettings openAi(String address) {
        return of(Provider.OPENAI, address + "/v1", Duration.ofSeconds(30), TokenLimits.defaults());
    }

    /** As {@link #openAi(String)}, for one that does not answer. */
    public static ModelSettings impatient(String address) {
        return of(Provider.OPENAI, address + "/v1", Duration.ofMillis(300), TokenLimits.defaults());
    }

    public static ModelSettings limited(String address, TokenLimits tokens) {
        return of(Provider.OPENAI, address + "/v1", Duration.ofSeconds(30), tokens);
    }

    /** As that, asked for so many candidates. */
    public static ModelSettings voting(ModelSettings settings, int candidates) {
        return new ModelSettings(
                settings.provider(),
                settings.name(),
                settings.baseUrl(),
                settings.key(),
                settings.format(),
                settings.temperature(),
                settings.context(),
                settings.time(),
                settings.tokens(),
                candidates);
    }

    public static ModelSettings of(Provider provider, String address, Duration perCall, TokenLimits tokens) {
        return new ModelSettings(
                provider,
                "test-model",
                address,
                ApiKey.of("sk-canary-4711"),
                AnswerFormat.SCHEMA,
                null,
                16_384,
                TimeBudget.ofCall(perCall),
                tokens,
                1);
    }
}
