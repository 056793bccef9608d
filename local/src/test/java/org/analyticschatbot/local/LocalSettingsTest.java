package org.analyticschatbot.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalSettingsTest {

    @Test
    void without_variables_it_listens_to_this_machine_alone() {
        LocalSettings settings = LocalSettings.from(Map.of());

        assertThat(settings.http().host()).isEqualTo("127.0.0.1");
        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.http().isLoopback()).isTrue();
        assertThat(settings.http().tokens().isEmpty()).isTrue();
        assertThat(settings.data()).isNull();
        assertThat(settings.localAsker().userId()).isEqualTo(System.getProperty("user.name"));
    }

    @Test
    void the_state_stands_where_the_desktop_keeps_state() {
        LocalSettings settings = LocalSettings.from(Map.of("XDG_STATE_HOME", "/var/state"));

        assertThat(settings.state()).isEqualTo(Path.of("/var/state/analytics-chatbot"));
    }

    @Test
    void a_relative_state_home_is_ignored_as_its_specification_says() {
        LocalSettings settings = LocalSettings.from(Map.of("XDG_STATE_HOME", "state"));

        assertThat(settings.state())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".local/state/analytics-chatbot"));
    }

    @Test
    void variables_are_read_by_their_names() {
        LocalSettings settings = LocalSettings.from(Map.of(
                "CHATBOT_DATA", "/data",
                "CHATBOT_PORT", "9000",
                "CHATBOT_TIME_ZONE", "Europe/Berlin",
                "CHATBOT_WEEK_START", "sunday",
                "CHATBOT_LOG_FORMAT", "json",
                "CHATBOT_ROW_LIMIT", "10",
                "CHATBOT_DUCKDB_MEMORY_MB", "512"));

        assertThat(settings.data()).isEqualTo(Path.of("/data"));
        assertThat(settings.http().port()).isEqualTo(9000);
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(settings.weekStart()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(settings.http().logFormat()).isEqualTo(LogFormat.JSON);
        assertThat(settings.limits().rowLimit()).isEqualTo(10);
        assertThat(settings.engine().memoryBytes()).isEqualTo(512L << 20);
    }

    @ParameterizedTest
    @CsvSource({
        "CHATBOT_PORT, eighty",
        "CHATBOT_PORT, 70000",
        "CHATBOT_TIME_ZONE, Mars/Olympus",
        "CHATBOT_WEEK_START, someday",
        "CHATBOT_LOG_FORMAT, xml",
        "CHATBOT_PARALLEL_PLAN, 0",
        "CHATBOT_DUCKDB_THREADS, 3000000000",
        "CHATBOT_DUCKDB_MEMORY_MB, -1",
        "CHATBOT_API_TOKENS, alice",
        "CHATBOT_API_TOKENS, alice=short",
        "CHATBOT_API_TOKENS_FILE, /nowhere/tokens"
    })
    void what_cannot_be_understood_is_refused_in_one_line(String name, String value) {
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> LocalSettings.from(Map.of(name, value)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(StartException.Reason.SETTINGS))
                .satisfies(
                        refused -> assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n"));
    }

    @Test
    void tokens_may_stand_in_a_file(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("tokens"), "# people\nalice = 0123456789abcdef\nbob=fedcba9876543210\n");

        ApiTokens tokens = LocalSettings.from(Map.of("CHATBOT_API_TOKENS_FILE", file.toString()))
                .http()
                .tokens();

        assertThat(tokens.userOf("0123456789abcdef")).hasValue("alice");
        assertThat(tokens.userOf("fedcba9876543210")).hasValue("bob");
        assertThat(tokens.userOf("alice")).isEmpty();
    }

    @Test
    void settings_never_show_a_token() {
        LocalSettings settings = LocalSettings.from(Map.of("CHATBOT_API_TOKENS", "alice=0123456789abcdef"));

        assertThat(settings.toString()).doesNotContain("0123456789abcdef");
    }
}
