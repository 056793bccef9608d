package org.analyticschatbot.local;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.analyticschatbot.botteams.TeamsSettings;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.settings.SettingException;
import org.analyticschatbot.local.bus.StepBounds;
import org.analyticschatbot.local.platform.PlatformSettings;
import org.analyticschatbot.texttosql.model.settings.PlannerSettings;
import org.jspecify.annotations.Nullable;

/**
 * All that can be set. Only this class and what it asks read the environment; command line options change it by the
 * {@code with} methods.
 *
 * @param data the folder whose files are the tables; null for the demo data
 * @param state where requests and results are kept
 * @param user who asks when nobody has to prove who they are: the operating system's user
 * @param zone of "today"
 * @param weekStart first day of "this week"
 * @param bounds of the steps that run at the same time
 * @param planner who understands questions
 * @param accessFile says who may ask what; null when whoever may ask may use everything
 * @param platforms the chats that the bot is in
 */
public record LocalSettings(
        @Nullable Path data,
        Path state,
        HttpSettings http,
        String user,
        ZoneId zone,
        DayOfWeek weekStart,
        Limits limits,
        EngineSettings engine,
        StepBounds bounds,
        PlannerSettings planner,
        @Nullable Path accessFile,
        PlatformSettings platforms) {

    /** The tenant of everybody who asks here. */
    public static final String TENANT = "local";

    /** @throws StartException if a variable cannot be understood */
    public static LocalSettings fromEnvironment() {
        return fromEnvironment(Map.of());
    }

    /** As {@link #fromEnvironment()}, but that these variables win over those of the environment. */
    public static LocalSettings fromEnvironment(Map<String, String> instead) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.putAll(instead);
        return from(variables);
    }

    /** As {@link #fromEnvironment()}, from those variables. */
    public static LocalSettings from(Map<String, String> variables) {
        try {
            return new EnvironmentReader(variables).settings();
        } catch (SettingException e) {
            throw new StartException(StartException.Reason.SETTINGS, e);
        }
    }

    /** @throws StartException if an emulator of Teams, which proves nothing, could be anybody on the network */
    void requireEmulatorAtHome() {
        TeamsSettings teams = platforms.teams();
        if (teams != null && teams.emulator() && !http.isLoopback()) {
            throw new StartException(
                    StartException.Reason.SETTINGS,
                    "CHATBOT_TEAMS_EMULATOR is for this machine only: unset it, or use --host 127.0.0.1");
        }
    }

    /** Where the engine keeps what it needs while it runs; worthless afterwards. */
    Path engineFolder() {
        return state.resolve("engine");
    }

    /** Tells the next process which queries this one was working on when it died. */
    Path queriesAtWorkFolder() {
        return state.resolve("queries-at-work");
    }

    /** Keeps the demo data of the day. */
    Path demoFolder() {
        return state.resolve("demo");
    }

    /** Where the way of a question is rehearsed before the first one comes; worthless afterwards. */
    Path rehearsalFolder() {
        return state.resolve("rehearsal");
    }

    /** Who asks at this machine's own terminal and browser. */
    public Asker localAsker() {
        return asker(user);
    }

    /** One of the people that have an API token. */
    public Asker asker(String userId) {
        return new Asker(TENANT, userId);
    }

    public LocalSettings withData(Path folder) {
        return new LocalSettings(
                folder, state, http, user, zone, weekStart, limits, engine, bounds, planner, accessFile, platforms);
    }

    public LocalSettings withState(Path folder) {
        return new LocalSettings(
                data, folder, http, user, zone, weekStart, limits, engine, bounds, planner, accessFile, platforms);
    }

    public LocalSettings withHost(String host) {
        return withHttp(new HttpSettings(host, http.port(), http.tokens(), http.logFormat()));
    }

    public LocalSettings withPort(int port) {
        return withHttp(new HttpSettings(http.host(), port, http.tokens(), http.logFormat()));
    }

    public LocalSettings withLogFormat(LogFormat format) {
        return withHttp(new HttpSettings(http.host(), http.port(), http.tokens(), format));
    }

    public LocalSettings withZone(ZoneId newZone) {
        return new LocalSettings(
                data, state, http, user, newZone, weekStart, limits, engine, bounds, planner, accessFile, platforms);
    }

    public LocalSettings withWeekStart(DayOfWeek day) {
        return new LocalSettings(
                data, state, http, user, zone, day, limits, engine, bounds, planner, accessFile, platforms);
    }

    public LocalSettings withLimits(Limits newLimits) {
        return new LocalSettings(
                data, state, http, user, zone, weekStart, newLimits, engine, bounds, planner, accessFile, platforms);
    }

    public LocalSettings withPlatforms(PlatformSettings newPlatforms) {
        return new LocalSettings(
                data, state, http, user, zone, weekStart, limits, engine, bounds, planner, accessFile, newPlatforms);
    }

    private LocalSettings withHttp(HttpSettings changed) {
        return new LocalSettings(
                data, state, changed, user, zone, weekStart, limits, engine, bounds, planner, accessFile, platforms);
    }
}
