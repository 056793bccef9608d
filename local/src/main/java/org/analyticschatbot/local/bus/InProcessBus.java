package org.analyticschatbot.local.bus;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;
import org.slf4j.MDC;

/**
 * Brings events to the steps they ask for. Events are hints: they may be lost, doubled or late, because each step reads
 * the store and the sweeper repeats what was lost. Until {@link #start} they wait.
 */
public final class InProcessBus implements AutoCloseable {

    private final Workers workers;
    private final Map<Step, Lane<RequestId>> steps = new EnumMap<>(Step.class);
    private final Lane<String> queries;

    public InProcessBus(StepBounds bounds, BusListener listener) {
        this.workers = new Workers(listener);
        for (Step step : Step.values()) {
            steps.put(step, new Lane<>(step.name().toLowerCase(Locale.ROOT), bounds.of(step), workers));
        }
        this.queries = new Lane<>("query_ended", bounds.completing(), workers);
    }

    /** For the store, after its commit. Returns at once and never throws. */
    public void stepDue(RequestId id, Step step) {
        Lane<RequestId> lane = steps.get(step);
        if (lane != null) {
            lane.offer(id);
        }
    }

    /** For the engine. Returns at once and never throws. */
    public void queryEnded(String queryId) {
        queries.offer(queryId);
    }

    public void start(EventHandler handler) {
        steps.forEach((step, lane) ->
                lane.start(id -> logged("request_id", id.value(), () -> handler.perform(step, id))));
        queries.start(id -> logged("query_id", id, () -> handler.queryEnded(id)));
    }

    /** Events that are being handled at this moment. */
    public int inFlight() {
        return queries.inFlight()
                + steps.values().stream().mapToInt(Lane::inFlight).sum();
    }

    /** Waits a few seconds for steps under way. What waits is dropped: it is in the store. */
    @Override
    public void close() {
        workers.close();
    }

    private static StepResult logged(String key, String value, Supplier<StepResult> step) {
        MDC.put(key, value);
        try {
            return step.get();
        } finally {
            MDC.remove(key);
        }
    }
}
