package org.analyticschatbot.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.analyticschatbot.core.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LimitVariablesTest {

    @Test
    void whatever_is_not_set_is_as_it_was() {
        Limits defaults = Limits.defaults().withPatience(Duration.ofSeconds(3)).withScanLimit(7);

        assertThat(read(Map.of(), defaults)).isEqualTo(defaults);
    }

    @Test
    void without_a_setting_a_query_may_read_everything() {
        assertThat(Limits.defaults().scanLimit()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void limits_are_read_by_their_names() {
        Limits limits = read(
                Map.of(
                        "CHATBOT_QUERY_TIMEOUT_SECONDS", "20",
                        "CHATBOT_ROW_LIMIT", "3000000000",
                        "CHATBOT_PREVIEW_ROWS", "5"),
                Limits.defaults());

        assertThat(limits.queryTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(limits.rowLimit()).isEqualTo(3_000_000_000L);
        assertThat(limits.previewRows()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"50, 50000000000", "0.5, 500000000", "1e3, 1000000000000", "0.0000000019, 1"})
    void what_a_query_may_read_is_set_in_gigabytes(String gigabytes, long bytes) {
        assertThat(read(Map.of("CHATBOT_SCAN_LIMIT_GIGABYTES", gigabytes), Limits.defaults())
                        .scanLimit())
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "0.0000000001", "1e10", "1e999999999", "1e2147483647", "1e-2147483647", "50 GB", "NaN"
            })
    void what_is_no_number_of_bytes_is_told_by_its_name(String gigabytes) {
        assertThatThrownBy(() -> read(Map.of("CHATBOT_SCAN_LIMIT_GIGABYTES", gigabytes), Limits.defaults()))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("CHATBOT_SCAN_LIMIT_GIGABYTES is \"" + gigabytes + "\"");
    }

    private static Limits read(Map<String, String> variables, Limits defaults) {
        return new LimitVariables(new Variables(variables)).limits(defaults);
    }
}
