package org.analyticschatbot.aws.ondemand;

import java.time.Duration;
import java.util.function.Supplier;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.Rows;
import org.analyticschatbot.core.sql.ReadOnlySql;

/** An engine that is made with the first query. */
public record QueryEngineOnDemand(Supplier<QueryEngine> engine) implements QueryEngine {

    @Override
    public String start(String token, ReadOnlySql sql, Duration timeout) {
        return engine.get().start(token, sql, timeout);
    }

    @Override
    public State state(String queryId) {
        return engine.get().state(queryId);
    }

    @Override
    public Rows rows(String queryId) {
        return engine.get().rows(queryId);
    }

    @Override
    public void stop(String queryId) {
        engine.get().stop(queryId);
    }
}
