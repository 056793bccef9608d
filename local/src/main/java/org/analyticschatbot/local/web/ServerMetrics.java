package org.analyticschatbot.local.web;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import org.analyticschatbot.core.createpromptrequest.Receipt;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.StepResult;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.RuntimeListener;
import org.analyticschatbot.local.web.rest.ReceiptListener;
import org.analyticschatbot.texttosql.model.ModelCall;

/** Counts and times what happens, never what was asked or answered. */
final class ServerMetrics implements RuntimeListener, ReceiptListener, AutoCloseable {

    private final PrometheusRegistry collectors = new PrometheusRegistry();
    private final MeterRegistry meters =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, collectors, Clock.SYSTEM);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    ServerMetrics() {
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        collections.bindTo(meters);
    }

    void watch(LocalRuntime runtime) {
        Gauge.builder("chatbot.steps.in.flight", runtime, LocalRuntime::inFlight)
                .description("Steps under way")
                .register(meters);
        Gauge.builder("chatbot.queries.running", runtime, LocalRuntime::queriesRunning)
                .description("Queries at work in the engine")
                .register(meters);
        Gauge.builder("chatbot.oldest.unfinished.seconds", runtime, ServerMetrics::oldestUnfinished)
                .description("Age of the oldest question without an answer")
                .register(meters);
    }

    private static double oldestUnfinished(LocalRuntime runtime) {
        return runtime.oldestUnfinished().toMillis() / 1_000.0;
    }

    PrometheusRegistry collectors() {
        return collectors;
    }

    @Override
    public void received(Receipt receipt) {
        String result = switch (receipt) {
            case Receipt.Accepted accepted -> "accepted";
            case Receipt.AlreadyReceived again -> "already_received";
            case Receipt.Rejected rejected -> rejected.reason().name();
        };
        meters.counter("chatbot.questions", "result", result).increment();
    }

    @Override
    public void ended(PromptRequest request) {
        String code = request.state() instanceof State.Failed failed
                ? failed.failure().code().name()
                : "";
        meters.counter("chatbot.outcomes", "status", request.status().name(), "code", code)
                .increment();
    }

    @Override
    public void handled(String lane, Duration took, StepResult result) {
        String outcome = switch (result) {
            case StepResult.Settled settled -> "settled";
            case StepResult.Retry retry -> "retry";
        };
        meters.timer("chatbot.steps", "step", lane, "result", outcome).record(took);
    }

    @Override
    public void called(ModelCall call) {
        meters.timer("chatbot.model.calls", "model", call.model(), "outcome", call.outcome())
                .record(call.took());
        count(call, "prompt", call.tokens().prompt());
        count(call, "cached", call.tokens().cached());
        count(call, "answer", call.tokens().answer());
    }

    private void count(ModelCall call, String kind, long tokens) {
        meters.counter("chatbot.model.tokens", "model", call.model(), "kind", kind)
                .increment((double) tokens);
    }

    @Override
    public void close() {
        collections.close();
        meters.close();
    }
}
