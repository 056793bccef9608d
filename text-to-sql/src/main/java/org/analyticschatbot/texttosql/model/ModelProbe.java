package org.analyticschatbot.texttosql.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.analyticschatbot.texttosql.model.call.CallProblem;
import org.analyticschatbot.texttosql.model.call.CallResult;
import org.analyticschatbot.texttosql.model.call.CircuitBreaker;
import org.analyticschatbot.texttosql.model.call.Pace;
import org.analyticschatbot.texttosql.model.call.PatientCall;
import org.analyticschatbot.texttosql.model.call.RetryPolicy;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.prompt.Prompt;

/** Finds out by one tiny call whether a model can be asked. */
public final class ModelProbe {

    private static final String SCHEMA = """
            {"type":"object","properties":{"ready":{"type":"boolean"}},"required":["ready"],\
            "additionalProperties":false}""";
    private static final Prompt QUESTION = new Prompt("Answer with this JSON and nothing else: {\"ready\": true}");

    private final ModelSettings settings;
    private final PatientCall calls;

    public ModelProbe(ModelSettings settings) {
        this.settings = settings;
        RetryPolicy once = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);
        this.calls = new PatientCall(once, CircuitBreaker.defaults(), Pace.real());
    }

    /** @return within the time budget of one call */
    public Probed probe() throws InterruptedException {
        ChatClient client = ChatClient.create(ChatModels.of(settings, SCHEMA));
        Instant start = Instant.now();
        Duration limit = settings.time().perCall();
        CallResult<ChatReply> result = calls.call(() -> ask(client), limit, start.plus(limit), (one, took) -> {});
        return switch (result) {
            case CallResult.Answered<ChatReply>(ChatReply reply) ->
                new Probed.Answers(
                        Duration.between(start, Instant.now()), reply.tokens().total());
            case CallResult.Failed<ChatReply>(CallProblem problem) -> new Probed.Fails(problem.cause());
        };
    }

    private static ChatReply ask(ChatClient client) {
        return ChatReply.of(
                QUESTION, Objects.requireNonNull(client.prompt(QUESTION).call().chatResponse(), "No response"));
    }

    /** What was found out. */
    public sealed interface Probed {

        record Answers(Duration took, long tokens) implements Probed {}

        record Fails(CallProblem.Cause cause) implements Probed {}
    }
}
