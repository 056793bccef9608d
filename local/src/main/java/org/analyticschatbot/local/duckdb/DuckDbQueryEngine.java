package org.analyticschatbot.local.duckdb;

import java.time.Duration;
import java.util.function.Consumer;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.Rows;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.local.duckdb.dialect.TrinoToDuckDb;
import org.analyticschatbot.local.duckdb.query.Connections;
import org.analyticschatbot.local.duckdb.query.DuckDbQueries;
import org.analyticschatbot.local.duckdb.query.QueriesAtWork;
import org.analyticschatbot.local.duckdb.query.QueryLimits;

/**
 * Runs checked queries on DuckDB, in the background, on platform threads: a call into DuckDB pins its thread. Results
 * live in temporary tables of this process, so that after a restart every query has to run again.
 */
public final class DuckDbQueryEngine implements QueryEngine, AutoCloseable {

    private final TrinoToDuckDb dialect = new TrinoToDuckDb();
    private final DuckDbQueries queries;

    /** @param onFinished told the id of every query that ended, however it ended; called on the engine's threads */
    public DuckDbQueryEngine(
            Connections connections, QueryLimits limits, QueriesAtWork atWork, Consumer<String> onFinished) {
        this.queries = new DuckDbQueries(connections, limits, atWork, onFinished);
    }

    /** A query that DuckDB cannot be told starts all the same, and fails with the name of what is missing. */
    @Override
    public String start(String token, ReadOnlySql sql, Duration timeout) {
        return queries.start(token, dialect.translate(sql.query()), timeout);
    }

    @Override
    public State state(String queryId) {
        return queries.state(queryId);
    }

    @Override
    public Rows rows(String queryId) {
        return queries.rows(queryId);
    }

    @Override
    public void stop(String queryId) {
        queries.stop(queryId);
    }

    /** Queries at work at this moment. */
    public int running() {
        return queries.running();
    }

    /** Stops what runs and forgets all results. */
    @Override
    public void close() {
        queries.close();
    }
}
