package org.analyticschatbot.aws.metrics;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Consumer;
import org.analyticschatbot.aws.metrics.EmfLine.Dimension;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;
import org.analyticschatbot.texttosql.model.ModelCall;
import org.analyticschatbot.texttosql.model.ModelObserver;

/** Counts and times what happens, never what was asked or answered, nor by whom. */
public final class ChatbotMetrics implements ModelObserver {

    private final Consumer<String> lines;
    private final InstantSource clock;

    /** @param lines takes one line at a time, from any thread */
    public ChatbotMetrics(Consumer<String> lines, InstantSource clock) {
        this.lines = lines;
        this.clock = clock;
    }

    void asked(PromptRequest request) {
        write(about(request).count("Questions", 1, platformOf(request)));
    }

    /** It has its answer or its failure, for the first time. */
    void ended(PromptRequest request, Outcome outcome) {
        EmfLine line = about(request)
                .count("Outcomes", 1, new Dimension("Outcome", outcome.word()))
                .time("AnswerTime", age(request), platformOf(request));
        if (outcome instanceof Outcome.Answered(long bytesScanned, Duration queryTime)) {
            line.bytes("BytesScanned", bytesScanned).time("QueryTime", queryTime);
        }
        if (request.state() instanceof State.Failed failed) {
            line.count(
                    "Failures",
                    1,
                    new Dimension("FailureCode", failed.failure().code().name()));
        }
        write(line);
    }

    /** One message was handled, be there something to do or not. */
    public void stepped(Step step, Duration took, StepResult result) {
        Dimension dimension = new Dimension("Step", step.name().toLowerCase(Locale.ROOT));
        EmfLine line = line().time("StepTime", took, dimension);
        if (result instanceof StepResult.Retry) {
            line.count("StepRetries", 1, dimension);
        }
        write(line);
    }

    @Override
    public void called(ModelCall call) {
        Dimension model = new Dimension("Model", call.model());
        write(line().time("ModelTime", call.took(), model)
                .count("ModelCalls", 1, new Dimension("ModelOutcome", call.outcome()))
                .count("PromptTokens", call.tokens().prompt(), model)
                .count("CachedTokens", call.tokens().cached(), model)
                .count("AnswerTokens", call.tokens().answer(), model));
    }

    /** What the sweeper has found resting; zero is written too, so that an alarm knows that somebody looked. */
    void resting(Collection<PromptRequest> unfinished) {
        Duration oldest =
                unfinished.stream().map(this::age).max(Duration::compareTo).orElse(Duration.ZERO);
        write(line().seconds("OldestUnfinished", oldest));
    }

    /** Lines of {@code chatbot.yaml} that are wrong; as long as they are, with each look at it. */
    public void semanticFaults(int lines) {
        write(line().count("SemanticFaults", lines));
    }

    private Duration age(PromptRequest request) {
        return Duration.between(request.question().askedAt(), clock.instant());
    }

    private static Dimension platformOf(PromptRequest request) {
        String platform = request.question().replyTo().isPull()
                ? "rest"
                : request.question().replyTo().platform();
        return new Dimension("Platform", platform);
    }

    private EmfLine about(PromptRequest request) {
        return line().property("request_id", request.id().value());
    }

    private EmfLine line() {
        return new EmfLine(clock.instant());
    }

    private void write(EmfLine line) {
        lines.accept(line.toString());
    }
}
