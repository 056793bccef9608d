package org.analyticschatbot.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.local.StartException.Reason;
import org.analyticschatbot.local.bus.StepBounds;
import org.analyticschatbot.local.platform.PlatformVariables;

/** Reads settings from {@code CHATBOT_…} variables; whatever is not set has a default that suits one machine. */
final class EnvironmentReader {

    private static final int DEFAULT_PORT = 8080;
    private static final int PARALLEL = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, String> variables;

    EnvironmentReader(Map<String, String> variables) {
        this.variables = variables;
    }

    LocalSettings settings() {
        ZoneId zone = value("CHATBOT_TIME_ZONE", ZoneId::of).orElseGet(ZoneId::systemDefault);
        DayOfWeek weekStart =
                value("CHATBOT_WEEK_START", EnvironmentReader::dayOfWeek).orElse(DayOfWeek.MONDAY);
        return new LocalSettings(
                value("CHATBOT_DATA", Path::of).orElse(null),
                value("CHATBOT_STATE", Path::of).orElseGet(this::stateFolder),
                http(),
                text("CHATBOT_USER").orElseGet(() -> System.getProperty("user.name")),
                zone,
                weekStart,
                limits(),
                engine(),
                bounds(),
                new PlannerVariables(this).planner(),
                value("CHATBOT_ACCESS_FILE", Path::of).orElse(null),
                new PlatformVariables(this::text).platforms(zone, weekStart));
    }

    private Path stateFolder() {
        Path home = text("XDG_STATE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state"));
        return home.resolve("analytics-chatbot");
    }

    private HttpSettings http() {
        return new HttpSettings(
                text("CHATBOT_HOST").orElse("127.0.0.1"),
                value("CHATBOT_PORT", Integer::valueOf).orElse(DEFAULT_PORT),
                tokens(),
                value("CHATBOT_LOG_FORMAT", EnvironmentReader::logFormat).orElse(LogFormat.TEXT));
    }

    private ApiTokens tokens() {
        Optional<String> listed = text("CHATBOT_API_TOKENS");
        return listed.or(() -> value("CHATBOT_API_TOKENS_FILE", Path::of).map(EnvironmentReader::read))
                .map(ApiTokens::parse)
                .orElseGet(ApiTokens::none);
    }

    private Limits limits() {
        Limits defaults = Limits.defaults();
        return new Limits(
                defaults.maxAttempts(),
                defaults.lease(),
                defaults.totalTime(),
                value("CHATBOT_QUERY_TIMEOUT_SECONDS", EnvironmentReader::amount)
                        .map(Duration::ofSeconds)
                        .orElse(defaults.queryTimeout()),
                PATIENCE,
                value("CHATBOT_ROW_LIMIT", EnvironmentReader::amount).orElse(defaults.rowLimit()),
                value("CHATBOT_PREVIEW_ROWS", EnvironmentReader::count).orElse(defaults.previewRows()));
    }

    private EngineSettings engine() {
        return new EngineSettings(
                value("CHATBOT_DUCKDB_MEMORY_MB", EnvironmentReader::amount)
                        .map(megabytes -> megabytes << 20)
                        .orElse(null),
                value("CHATBOT_DUCKDB_THREADS", EnvironmentReader::count).orElse(null),
                value("CHATBOT_CONCURRENT_QUERIES", EnvironmentReader::count).orElse(4));
    }

    private StepBounds bounds() {
        return new StepBounds(
                value("CHATBOT_PARALLEL_ACKNOWLEDGE", EnvironmentReader::count).orElse(PARALLEL),
                value("CHATBOT_PARALLEL_PLAN", EnvironmentReader::count).orElse(PARALLEL),
                value("CHATBOT_PARALLEL_COMPLETE", EnvironmentReader::count).orElse(PARALLEL),
                value("CHATBOT_PARALLEL_NOTIFY", EnvironmentReader::count).orElse(PARALLEL));
    }

    static int count(String text) {
        return Math.toIntExact(amount(text));
    }

    static long amount(String text) {
        long amount = Long.parseLong(text);
        if (amount < 1) {
            throw new IllegalArgumentException("Not positive");
        }
        return amount;
    }

    private static DayOfWeek dayOfWeek(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
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

    Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    <T> Optional<T> value(String name, Function<String, T> parser) {
        try {
            return text(name).map(parser);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            String shown = variables.get(name);
            throw new StartException(Reason.SETTINGS, name + " is \"" + shown + "\", which it cannot be: correct it");
        }
    }
}
