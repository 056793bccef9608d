package org.analyticschatbot.texttosql.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.analyticschatbot.texttosql.model.ModelProbe.Probed;
import org.analyticschatbot.texttosql.model.call.CallProblem;
import org.analyticschatbot.texttosql.model.settings.Provider;
import org.analyticschatbot.texttosql.model.usage.TokenLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ModelProbeTest {

    @ParameterizedTest
    @EnumSource(CallProblem.Cause.class)
    void each_cause_says_what_to_do_and_of_bedrock_nothing_of_keys_and_addresses(CallProblem.Cause cause) {
        Probed failed = new Probed.Fails(cause);

        assertThat(probe(Provider.OPENAI).finding(failed))
                .contains(SettingsFixture.openAi("").name());
        assertThat(probe(Provider.BEDROCK).finding(failed)).doesNotContain("_API_KEY", "Ollama");
    }

    private static ModelProbe probe(Provider provider) {
        return new ModelProbe(SettingsFixture.of(provider, "", Duration.ofSeconds(1), TokenLimits.defaults()));
    }
}
