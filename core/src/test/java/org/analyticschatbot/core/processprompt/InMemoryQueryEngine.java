package org.analyticschatbot.core.processprompt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Athena's contract of the token: the same token and SQL give the same query, the same token with other SQL is an
 * error. Every query ends at once in the state that was scripted, and its end is reported.
 */
public final class InMemoryQueryEngine implements QueryEngine {

    private final Map<String, String> queryOfToken = new HashMap<>();
    private final Map<String, String> sqlOfQuery = new HashMap<>();
    private final List<String> started = new ArrayList<>();
    private final Consumer<String> onEnded;
    private State end = new State.Succeeded(42);

    /** @param onEnded is told of each query that ended */
    public InMemoryQueryEngine(Consumer<String> onEnded) {
        this.onEnded = onEnded;
    }

    public void endIn(State state) {
        end = state;
    }

    /** What a restart does to an engine that lives in the process. */
    public void forget() {
        queryOfToken.clear();
        sqlOfQuery.clear();
    }

    /** The tokens of all queries that really started. */
    public List<String> started() {
        return started;
    }

    @Override
    public String start(String token, ReadOnlySql sql, Duration timeout) {
        String queryId = queryOfToken.computeIfAbsent(token, unknown -> run(token));
        String startedSql = sqlOfQuery.computeIfAbsent(queryId, unknown -> sql.sql());
        if (!startedSql.equals(sql.sql())) {
            throw new InfrastructureException(
                    InfrastructureException.Kind.PERMANENT, "The token was used for another query");
        }
        onEnded.accept(queryId);
        return queryId;
    }

    private String run(String token) {
        started.add(token);
        return "query-" + started.size();
    }

    @Override
    public State state(String queryId) {
        return sqlOfQuery.containsKey(queryId) ? end : new State.Lost();
    }

    @Override
    public Rows rows(String queryId) {
        if (!sqlOfQuery.containsKey(queryId)) {
            throw new InfrastructureException(InfrastructureException.Kind.NOT_DONE, "The rows are gone");
        }
        return new TwoRows();
    }

    @Override
    public void stop(String queryId) {
        sqlOfQuery.remove(queryId);
    }

    private static final class TwoRows implements Rows {

        private final Iterator<List<@Nullable Object>> rows = List.<List<@Nullable Object>>of(
                        List.of("EU", 3L), List.of("US", 2L))
                .iterator();

        @Override
        public List<Column> columns() {
            return List.of(new Column("region", "varchar"), new Column("orders", "bigint"));
        }

        @Override
        public @Nullable List<@Nullable Object> next() {
            return rows.hasNext() ? rows.next() : null;
        }

        @Override
        public void close() {}
    }
}
