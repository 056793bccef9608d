package org.analyticschatbot.local;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.analyticschatbot.texttosql.model.settings.AnswerFormat;
import org.analyticschatbot.texttosql.model.settings.PlannerSettings;
import org.analyticschatbot.texttosql.model.settings.Provider;
import org.analyticschatbot.texttosql.model.usage.TokenLimits;
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
    void an_emulator_of_teams_is_for_this_machine_alone() {
        LocalSettings settings = LocalSettings.from(Map.of("CHATBOT_TEAMS_EMULATOR", "true"));

        settings.requireEmulatorAtHome();
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> settings.withHost("0.0.0.0").requireEmulatorAtHome())
                .withMessageContaining("CHATBOT_TEAMS_EMULATOR is for this machine only");
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
                "CHATBOT_SCAN_LIMIT_GIGABYTES", "2.5",
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
        assertThat(settings.limits().scanLimit()).isEqualTo(2_500_000_000L);
        assertThat(settings.engine().memoryBytes()).isEqualTo(512L << 20);
    }

    @Test
    void without_a_provider_the_rules_plan() {
        assertThat(LocalSettings.from(Map.of()).planner()).isEqualTo(PlannerSettings.rules());
    }

    @Test
    void a_model_of_ones_own_needs_no_more_than_its_name() {
        PlannerSettings planner = LocalSettings.from(
                        Map.of("CHATBOT_MODEL_PROVIDER", "ollama", "CHATBOT_MODEL_NAME", "qwen3"))
                .planner();

        assertThat(planner.fallbackToRules()).isFalse();
        assertThat(planner.model()).satisfies(model -> {
            assertThat(model.provider()).isEqualTo(Provider.OLLAMA);
            assertThat(model.name()).isEqualTo("qwen3");
            assertThat(model.baseUrl()).isNull();
            assertThat(model.key().isPresent()).isFalse();
            assertThat(model.tokens()).isEqualTo(TokenLimits.defaults());
            assertThat(model.candidates()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, , cannot be",
        "6, , cannot be",
        "many, , cannot be",
        "3, 0, all are the same",
        "2, 0.0, all are the same"
    })
    void candidates_are_few_and_can_differ(String candidates, String temperature, String told) {
        Map<String, String> variables = new HashMap<>();
        variables.put("CHATBOT_MODEL_PROVIDER", "ollama");
        variables.put("CHATBOT_MODEL_NAME", "qwen3");
        variables.put("CHATBOT_MODEL_CANDIDATES", candidates);
        variables.put("CHATBOT_MODEL_TEMPERATURE", temperature == null ? "" : temperature);

        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> LocalSettings.from(variables))
                .withMessageContaining("CHATBOT_MODEL_CANDIDATES")
                .withMessageContaining(told);
    }

    @Test
    void everything_about_a_model_can_be_set() {
        PlannerSettings planner = LocalSettings.from(Map.ofEntries(
                        entry("CHATBOT_MODEL_PROVIDER", "OpenAI"),
                        entry("CHATBOT_MODEL_NAME", "m"),
                        entry("CHATBOT_MODEL_BASE_URL", "http://127.0.0.1:1234/v1"),
                        entry("CHATBOT_MODEL_API_KEY", "sk-canary-4711"),
                        entry("CHATBOT_MODEL_FALLBACK", "rules"),
                        entry("CHATBOT_MODEL_FORMAT", "prompt"),
                        entry("CHATBOT_MODEL_TEMPERATURE", "0.5"),
                        entry("CHATBOT_MODEL_CANDIDATES", "5"),
                        entry("CHATBOT_MODEL_TIMEOUT_SECONDS", "20"),
                        entry("CHATBOT_MODEL_TOKENS_PER_QUESTION", "1"),
                        entry("CHATBOT_MODEL_TOKENS_PER_USER", "2"),
                        entry("CHATBOT_MODEL_TOKENS_PER_DAY", "3"),
                        entry("CHATBOT_MODEL_TOKENS_PER_ANSWER", "4")))
                .planner();

        assertThat(planner.fallbackToRules()).isTrue();
        assertThat(planner.toString()).doesNotContain("sk-canary");
        assertThat(planner.model()).satisfies(model -> {
            assertThat(model.baseUrl()).isEqualTo("http://127.0.0.1:1234/v1");
            assertThat(model.key().isPresent()).isTrue();
            assertThat(model.format()).isEqualTo(AnswerFormat.PROMPT);
            assertThat(model.temperature()).isEqualTo(0.5);
            assertThat(model.time().perCall()).isEqualTo(Duration.ofSeconds(20));
            assertThat(model.tokens()).isEqualTo(new TokenLimits(1, 2, 3, 4));
            assertThat(model.candidates()).isEqualTo(5);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "openai, , , CHATBOT_MODEL_NAME",
        "openai, gpt, , CHATBOT_MODEL_API_KEY",
        "anthropic, claude, , CHATBOT_MODEL_API_KEY",
        ", gpt, sk-1, CHATBOT_MODEL_PROVIDER"
    })
    void what_is_missing_of_a_model_is_named(String provider, String name, String key, String missing) {
        Map<String, String> variables = new HashMap<>();
        variables.put("CHATBOT_MODEL_PROVIDER", provider == null ? "" : provider);
        variables.put("CHATBOT_MODEL_NAME", name == null ? "" : name);
        variables.put("CHATBOT_MODEL_API_KEY", key == null ? "" : key);

        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> LocalSettings.from(variables))
                .withMessageContaining(missing + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "CHATBOT_MODEL_BASE_URL, localhost:1234",
        "CHATBOT_MODEL_BASE_URL, ftp://localhost/v1",
        "CHATBOT_MODEL_BASE_URL, http://user:password@localhost/v1",
        "CHATBOT_MODEL_FALLBACK, perhaps",
        "CHATBOT_MODEL_FORMAT, xml",
        "CHATBOT_MODEL_TIMEOUT_SECONDS, 61",
        "CHATBOT_MODEL_TEMPERATURE, warm",
        "CHATBOT_MODEL_TOKENS_PER_DAY, 0"
    })
    void what_cannot_be_understood_of_a_model_is_refused(String name, String value) {
        Map<String, String> variables =
                new HashMap<>(Map.of("CHATBOT_MODEL_PROVIDER", "ollama", "CHATBOT_MODEL_NAME", "m"));
        variables.put(name, value);

        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> LocalSettings.from(variables))
                .withMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "CHATBOT_PORT, eighty",
        "CHATBOT_PORT, 70000",
        "CHATBOT_TIME_ZONE, Mars/Olympus",
        "CHATBOT_WEEK_START, someday",
        "CHATBOT_LOG_FORMAT, xml",
        "CHATBOT_MODEL_PROVIDER, skynet",
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
