package org.analyticschatbot.local.duckdb.query;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.Failure.Code;
import org.analyticschatbot.core.processprompt.QueryEngine.State;
import org.analyticschatbot.core.processprompt.Rows;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.local.duckdb.dialect.Translation;
import org.jspecify.annotations.Nullable;

/** The queries that run or have ended lately, by id. */
public final class DuckDbQueries implements AutoCloseable {

    private static final Duration CANCEL_AGAIN = Duration.ofMillis(50);

    private final Connections connections;
    private final QueryLimits limits;
    private final QueriesAtWork atWork;
    private final Consumer<String> onFinished;
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService clock;
    private final Map<String, QueryRun> runs = new HashMap<>();
    private final Deque<String> ended = new ArrayDeque<>();
    private boolean closed;

    public DuckDbQueries(
            Connections connections, QueryLimits limits, QueriesAtWork atWork, Consumer<String> onFinished) {
        this.connections = connections;
        this.limits = limits;
        this.atWork = atWork;
        this.onFinished = onFinished;
        this.workers = new ThreadPoolExecutor(
                limits.concurrent(),
                limits.concurrent(),
                0,
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("duckdb-query-", 0).factory());
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("duckdb-deadlines").factory());
    }

    /**
     * Starts a query, once for a token; the id is made from the token.
     *
     * @throws InfrastructureException {@code PERMANENT} if the token came with another query before
     */
    public synchronized String start(String token, Translation query, Duration timeout) {
        String id =
                UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8)).toString();
        QueryRun known = runs.get(id);
        if (known == null) {
            launch(new QueryRun(id, query, connections, atWork, this::ended), timeout);
        } else if (!known.query().equals(query)) {
            throw new InfrastructureException(Kind.PERMANENT, "The token of query " + id + " came with another query.");
        }
        return id;
    }

    private void launch(QueryRun run, Duration timeout) {
        if (closed) {
            throw new InfrastructureException(Kind.NOT_DONE, "The query engine has been closed.");
        }
        runs.put(run.id(), run);
        workers.execute(run);
        long deadline = timeout.toMillis();
        Failure late = new Failure(
                Code.ENGINE_TIMEOUT,
                "The query ran longer than %s. A narrower question may help.".formatted(seconds(timeout)));
        var _ = clock.schedule(() -> end(run, late), deadline, TimeUnit.MILLISECONDS);
    }

    private static String seconds(Duration timeout) {
        return timeout.toSeconds() == 1 ? "1 second" : timeout.toSeconds() + " seconds";
    }

    public State state(String queryId) {
        QueryRun run = find(queryId);
        return run == null ? stateOfUnknown(queryId) : run.state();
    }

    private State stateOfUnknown(String queryId) {
        return atWork.diedWith(queryId) ? new State.Lost() : new State.Dropped();
    }

    /** @throws InfrastructureException if the query is forgotten, {@code PERMANENT} if it has not succeeded */
    public Rows rows(String queryId) {
        QueryRun run = find(queryId);
        if (run == null) {
            throw new InfrastructureException(Kind.NOT_DONE, "The rows of query " + queryId + " are gone.");
        }
        return run.rows();
    }

    /** Queries at work in DuckDB, those included that are being stopped. */
    public int running() {
        return workers.getActiveCount();
    }

    public void stop(String queryId) {
        QueryRun run = find(queryId);
        if (run != null) {
            end(run, new Failure(Code.CANCELLED, "The query was stopped."));
        }
    }

    private synchronized @Nullable QueryRun find(String queryId) {
        return runs.get(queryId);
    }

    private void end(QueryRun run, Failure failure) {
        if (run.fail(failure)) {
            cancel(run);
        }
    }

    /** DuckDB forgets an interrupt that comes between two statements, so it is repeated until the run is over. */
    private void cancel(QueryRun run) {
        if (run.interrupt()) {
            var _ = clock.schedule(() -> cancel(run), CANCEL_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void ended(QueryRun run) {
        keep(run.id());
        onFinished.accept(run.id());
    }

    private synchronized void keep(String queryId) {
        ended.add(queryId);
        while (ended.size() > limits.keptResults()) {
            QueryRun oldest = runs.remove(ended.remove());
            if (oldest != null) {
                oldest.discard();
            }
        }
    }

    @Override
    public void close() {
        for (QueryRun run : closeDoor()) {
            end(run, new Failure(Code.CANCELLED, "The bot was stopped."));
            run.discard();
        }
        workers.shutdown();
        awaitWorkers();
        clock.shutdownNow();
    }

    private synchronized List<QueryRun> closeDoor() {
        closed = true;
        return List.copyOf(runs.values());
    }

    private void awaitWorkers() {
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
