package org.analyticschatbot.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.botslack.SlackVariables;
import org.analyticschatbot.botteams.TeamsVariables;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.settings.LimitVariables;
import org.analyticschatbot.core.settings.Variables;
import org.analyticschatbot.local.StartException.Reason;
import org.analyticschatbot.local.bus.StepBounds;
import org.analyticschatbot.local.platform.PlatformSettings;
import org.analyticschatbot.texttosql.model.settings.PlannerVariables;
import org.analyticschatbot.texttosql.model.settings.Provider;

/** Reads settings from {@code CHATBOT_…} variables; whatever is not set has a default that suits one machine. */
final class EnvironmentReader {

    private static final int DEFAULT_PORT = 8080;
    private static final Set<Provider> MODELS = EnumSet.of(Provider.OPENAI, Provider.ANTHROPIC, Provider.OLLAMA);
    private static final int PARALLEL = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Variables variables;

    EnvironmentReader(Map<String, String> variables) {
        this.variables = new Variables(variables);
    }

    LocalSettings settings() {
        ZoneId zone = variables.zone().orElseGet(ZoneId::systemDefault);
        DayOfWeek weekStart = variables.weekStart();
        return new LocalSettings(
                variables.value("CHATBOT_DATA", Path::of).orElse(null),
                variables.value("CHATBOT_STATE", Path::of).orElseGet(this::stateFolder),
                http(),
                variables.text("CHATBOT_USER").orElseGet(() -> System.getProperty("user.name")),
                zone,
                weekStart,
                new LimitVariables(variables).limits(Limits.defaults().withPatience(PATIENCE)),
                engine(),
                bounds(),
                new PlannerVariables(variables, MODELS).planner(),
                variables.value("CHATBOT_ACCESS_FILE", Path::of).orElse(null),
                platforms(zone, weekStart));
    }

    private Path stateFolder() {
        Path home = variables
                .text("XDG_STATE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state"));
        return home.resolve("analytics-chatbot");
    }

    private HttpSettings http() {
        return new HttpSettings(
                variables.text("CHATBOT_HOST").orElse("127.0.0.1"),
                variables.value("CHATBOT_PORT", Integer::valueOf).orElse(DEFAULT_PORT),
                tokens(),
                variables
                        .value("CHATBOT_LOG_FORMAT", EnvironmentReader::logFormat)
                        .orElse(LogFormat.TEXT));
    }

    private ApiTokens tokens() {
        Optional<String> listed = variables.text("CHATBOT_API_TOKENS");
        return listed.or(() ->
                        variables.value("CHATBOT_API_TOKENS_FILE", Path::of).map(EnvironmentReader::read))
                .map(ApiTokens::parse)
                .orElseGet(ApiTokens::none);
    }

    private EngineSettings engine() {
        return new EngineSettings(
                variables
                        .amount("CHATBOT_DUCKDB_MEMORY_MB")
                        .map(megabytes -> megabytes << 20)
                        .orElse(null),
                variables.count("CHATBOT_DUCKDB_THREADS").orElse(null),
                variables.count("CHATBOT_CONCURRENT_QUERIES").orElse(4));
    }

    private StepBounds bounds() {
        return new StepBounds(
                variables.count("CHATBOT_PARALLEL_ACKNOWLEDGE").orElse(PARALLEL),
                variables.count("CHATBOT_PARALLEL_PLAN").orElse(PARALLEL),
                variables.count("CHATBOT_PARALLEL_COMPLETE").orElse(PARALLEL),
                variables.count("CHATBOT_PARALLEL_NOTIFY").orElse(PARALLEL));
    }

    private PlatformSettings platforms(ZoneId zone, DayOfWeek weekStart) {
        return new PlatformSettings(
                new SlackVariables(variables).slack(zone, weekStart).orElse(null),
                new TeamsVariables(variables).teams(zone, weekStart).orElse(null));
    }

    private static LogFormat logFormat(String name) {
        return LogFormat.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartException(
                    Reason.SETTINGS, "CHATBOT_API_TOKENS_FILE names " + file + ", which cannot be read");
        }
    }
}
