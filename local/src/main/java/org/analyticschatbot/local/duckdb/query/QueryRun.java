package org.analyticschatbot.local.duckdb.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.processprompt.QueryEngine.State;
import org.analyticschatbot.core.processprompt.Rows;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.local.duckdb.dialect.Translation;
import org.analyticschatbot.local.duckdb.dialect.Translation.Translated;
import org.analyticschatbot.local.duckdb.dialect.Translation.Untranslatable;
import org.jspecify.annotations.Nullable;

/** One query on its way. Its state changes once, from running to how it ended. */
final class QueryRun implements Runnable {

    private final String id;
    private final Translation query;
    private final Connections connections;
    private final QueriesAtWork atWork;
    private final Consumer<QueryRun> onEnded;
    private final AtomicReference<State> state = new AtomicReference<>(new State.Running());
    private @Nullable Statement statement;
    private @Nullable StoredResult result;
    private boolean working;
    private boolean discarded;

    QueryRun(String id, Translation query, Connections connections, QueriesAtWork atWork, Consumer<QueryRun> onEnded) {
        this.id = id;
        this.query = query;
        this.connections = connections;
        this.atWork = atWork;
        this.onEnded = onEnded;
    }

    String id() {
        return id;
    }

    Translation query() {
        return query;
    }

    State state() {
        return state.get();
    }

    @Override
    public void run() {
        switch (query) {
            case Untranslatable refusal -> fail(new Failure(Failure.Code.ENGINE_ERROR, refusal.message()));
            case Translated translated -> work(translated.duckDbSql());
        }
    }

    private void work(String sql) {
        if (!begin()) {
            return;
        }
        atWork.begin(id);
        try {
            Connection connection = connections.open();
            try {
                succeed(StoredResult.create(connection, sql, this::watch));
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            fail(EngineFailures.of(e));
        } catch (InfrastructureException e) {
            fail(new Failure(Failure.Code.ENGINE_ERROR, "The query engine cannot be reached."));
        } finally {
            atWork.end(id);
            finishWork();
        }
    }

    private synchronized boolean begin() {
        working = isRunning();
        return working;
    }

    private synchronized void watch(Statement running) throws SQLException {
        if (!isRunning()) {
            throw new SQLException("Interrupted before it ran");
        }
        statement = running;
    }

    private synchronized void finishWork() {
        working = false;
        statement = null;
    }

    private boolean isRunning() {
        return state.get() instanceof State.Running;
    }

    private void succeed(StoredResult rows) {
        synchronized (this) {
            result = rows;
            if (discarded || !isRunning()) {
                rows.discard();
            }
        }
        end(new State.Succeeded(0));
    }

    /** @return whether it was running until now */
    boolean fail(Failure failure) {
        return end(new State.Failed(failure));
    }

    private boolean end(State how) {
        State before = state.get();
        boolean first = before instanceof State.Running && state.compareAndSet(before, how);
        if (first) {
            onEnded.accept(this);
        }
        return first;
    }

    /** @return whether DuckDB still works on it */
    synchronized boolean interrupt() {
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                return working;
            }
        }
        return working;
    }

    Rows rows() {
        StoredResult rows = succeeded();
        if (rows == null) {
            throw new InfrastructureException(Kind.PERMANENT, "Query " + id + " has no rows.");
        }
        return rows.open();
    }

    private synchronized @Nullable StoredResult succeeded() {
        return state.get() instanceof State.Succeeded ? result : null;
    }

    synchronized void discard() {
        discarded = true;
        if (result != null) {
            result.discard();
        }
    }
}
