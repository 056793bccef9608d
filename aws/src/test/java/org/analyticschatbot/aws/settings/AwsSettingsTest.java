package org.analyticschatbot.aws.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.settings.SettingException;
import org.analyticschatbot.core.settings.Variables;
import org.junit.jupiter.api.Test;

final class AwsSettingsTest {

    private static final Map<String, String> LEAST = Map.of(
            "CHATBOT_REQUESTS_TABLE", "requests",
            "CHATBOT_KEYS_TABLE", "keys",
            "CHATBOT_BUCKET", "bucket",
            "CHATBOT_WORKGROUP", "workgroup",
            "CHATBOT_DATABASES", "shop");

    @Test
    void whatever_the_stack_does_not_set_has_a_default() {
        AwsSettings settings = with(Map.of());

        assertThat(settings.limits()).isEqualTo(Limits.defaults());
        assertThat(settings.databases()).containsExactly("shop");
        assertThat(settings.accessFile()).isNull();
        assertThat(settings.semanticFile()).isNull();
    }

    @Test
    void what_a_query_may_read_can_be_set() {
        assertThat(with(Map.of("CHATBOT_SCAN_LIMIT_GIGABYTES", "2.5")).limits())
                .isEqualTo(Limits.defaults().withScanLimit(2_500_000_000L));
    }

    @Test
    void what_cannot_be_is_told_by_its_name() {
        assertThatThrownBy(() -> with(Map.of("CHATBOT_SCAN_LIMIT_GIGABYTES", "many")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("CHATBOT_SCAN_LIMIT_GIGABYTES");
        assertThatThrownBy(() -> AwsSettings.read(new Variables(Map.of())))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("CHATBOT_REQUESTS_TABLE is missing");
    }

    private static AwsSettings with(Map<String, String> further) {
        Map<String, String> variables = new HashMap<>(LEAST);
        variables.putAll(further);
        return AwsSettings.read(new Variables(variables));
    }
}
