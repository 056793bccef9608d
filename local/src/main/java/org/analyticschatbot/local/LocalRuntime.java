package org.analyticschatbot.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.receiving.SlackEndpoint;
import org.analyticschatbot.botteams.receiving.TeamsEndpoint;
import org.analyticschatbot.core.Adapters;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.local.duckdb.load.LoadReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot at work in this process: its use cases over DuckDB, SQLite and files, and the bus that drives them. */
public final class LocalRuntime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalRuntime.class);
    private static final Duration PAUSE_BETWEEN_SWEEPS = Duration.ofSeconds(5);

    private final LocalSettings settings;
    private final LocalParts parts;
    private final Adapters adapters;
    private final Chatbot chatbot;
    private final PeriodicSweep sweep;

    private LocalRuntime(LocalSettings settings, LocalParts parts) {
        this.settings = settings;
        this.parts = parts;
        this.adapters = parts.adapters();
        this.chatbot = new Chatbot(adapters);
        this.sweep = new PeriodicSweep(chatbot.sweeper());
    }

    /**
     * Loads the data, takes up whatever an earlier process left unfinished, and is ready for questions.
     *
     * @throws StartException if there is no data or the state folder cannot be used
     */
    public static LocalRuntime open(LocalSettings settings) {
        return open(settings, RuntimeListener.none());
    }

    /** As {@link #open(LocalSettings)}, watched. */
    public static LocalRuntime open(LocalSettings settings, RuntimeListener listener) {
        return open(settings, listener, LocalData.ofSettings());
    }

    /** As {@link #open(LocalSettings, RuntimeListener)}, over other data. */
    public static LocalRuntime open(LocalSettings settings, RuntimeListener listener, LocalData.Source source) {
        CompletableFuture<Void> guard = CompletableFuture.runAsync(new SqlGuard()::warmUp);
        LocalRuntime runtime = new LocalRuntime(settings, new LocalParts(settings, listener, source));
        guard.join();
        runtime.start();
        return runtime;
    }

    private void start() {
        LoadReport report = loadReport();
        LOG.info(
                "{} tables, {} problems in the data",
                report.tables().size(),
                report.problems().size());
        parts.bus().start(new ChatbotSteps(chatbot));
        chatbot.sweeper().resumeAll();
        sweep.start(PAUSE_BETWEEN_SWEEPS);
    }

    /**
     * Takes questions in from the chat platforms too; only a server does, since others end when they have their answer.
     *
     * @throws StartException if a platform refuses the connection, or is not to be reached from here
     */
    public void listen() {
        settings.requireEmulatorAtHome();
        SlackSettings slack = settings.platforms().slack();
        if (slack != null && slack.signingSecret() != null) {
            new SlackRehearsal(settings.rehearsalFolder()).play(slack);
        }
        try {
            parts.platforms().listen(chatbot, adapters.promptRequests(), adapters.clock());
        } catch (InfrastructureException e) {
            throw new StartException(StartException.Reason.SETTINGS, e);
        }
    }

    /** What Slack's HTTP requests go to; empty where it sends none. */
    public Optional<SlackEndpoint> slackEndpoint() {
        return parts.platforms().slackEndpoint();
    }

    /** What Teams' requests go to; empty where the bot is not in Teams. */
    public Optional<TeamsEndpoint> teamsEndpoint() {
        return parts.platforms().teamsEndpoint();
    }

    public LocalSettings settings() {
        return settings;
    }

    public Chatbot chatbot() {
        return chatbot;
    }

    public Catalog catalog() {
        return adapters.catalog();
    }

    /** What became of each file of the data. */
    public LoadReport loadReport() {
        return parts.data().loadReport();
    }

    public AccessPolicy accessPolicy() {
        return adapters.accessPolicy();
    }

    public ResultStore resultStore() {
        return adapters.resultStore();
    }

    /** What the bot takes for now. */
    public InstantSource clock() {
        return adapters.clock();
    }

    /** A question that is asked now; its answer is fetched. */
    public Question question(String text, Asker asker) {
        Instant now = adapters.clock().instant();
        return new Question(text, asker, ReplyAddress.pull(), now, settings.zone(), settings.weekStart());
    }

    /**
     * Waits until the request has its answer or its failure.
     *
     * @return the request as it ended, or empty if it has not ended by then or is unknown
     */
    public Optional<PromptRequest> awaitEnd(RequestId id, Duration atMost) throws InterruptedException {
        return parts.ended().await(id, adapters.promptRequests(), atMost);
    }

    /** Steps under way at this moment. */
    public int inFlight() {
        return parts.bus().inFlight();
    }

    /** Queries at work in the engine at this moment, those included that are being stopped. */
    public int queriesRunning() {
        return parts.data().queriesRunning();
    }

    /** How long the oldest question without an answer waits; zero if there is none. */
    public Duration oldestUnfinished() {
        Instant now = adapters.clock().instant();
        return adapters.promptRequests().unfinished(now, 1).stream()
                .map(request -> Duration.between(request.question().askedAt(), now))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /** Lets the steps under way end, for a few seconds; what is unfinished is taken up at the next start. */
    @Override
    public void close() {
        sweep.close();
        parts.close();
    }
}
