package org.analyticschatbot.local.trial;

import java.time.Duration;
import java.util.function.Consumer;
import org.analyticschatbot.core.processprompt.QueryEngine;

/** Waits for queries; is told by their engine when one ends. */
public final class QueryEnds implements Consumer<String> {

    /** What the engine tells may get lost. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    @Override
    public synchronized void accept(String queryId) {
        notifyAll();
    }

    /** @return how it ended */
    public synchronized QueryEngine.State await(QueryEngine engine, String queryId) throws InterruptedException {
        QueryEngine.State state = engine.state(queryId);
        while (state instanceof QueryEngine.State.Running) {
            wait(LOOK_AGAIN.toMillis());
            state = engine.state(queryId);
        }
        return state;
    }
}
