package org.analyticschatbot.texttosql.model;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.model.call.CallProblem;
import org.analyticschatbot.texttosql.model.call.CallResult;
import org.analyticschatbot.texttosql.model.call.CircuitBreaker;
import org.analyticschatbot.texttosql.model.call.Pace;
import org.analyticschatbot.texttosql.model.call.PatientCall;
import org.analyticschatbot.texttosql.model.call.RetryPolicy;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.model.settings.Provider;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.prompt.Prompt;

/** Finds out by one tiny call whether a model can be asked. */
public final class ModelProbe {

    private static final Wording WORDING = Wording.of(ModelProbe.class, "probe.properties");

    /** Bedrock has no key of ours, and no address: what is to be done is done in the account. */
    private static final Set<CallProblem.Cause> OWN_WORDS_FOR_BEDROCK = EnumSet.of(
            CallProblem.Cause.KEY_REFUSED,
            CallProblem.Cause.NOT_FOUND,
            CallProblem.Cause.REQUEST_REFUSED,
            CallProblem.Cause.TOO_MANY_REQUESTS,
            CallProblem.Cause.UNREACHABLE);

    private static final String SCHEMA = """
            {"type":"object","properties":{"ready":{"type":"boolean"}},"required":["ready"],\
            "additionalProperties":false}""";
    private static final Prompt QUESTION = new Prompt("Answer with this JSON and nothing else: {\"ready\": true}");

    private final ChatModelSource source;
    private final ModelSettings settings;
    private final PatientCall calls;

    public ModelProbe(ModelSettings settings) {
        this(ChatModelSource.overHttp(), settings);
    }

    public ModelProbe(ChatModelSource source, ModelSettings settings) {
        this.source = source;
        this.settings = settings;
        RetryPolicy once = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);
        this.calls = new PatientCall(once, CircuitBreaker.defaults(), Pace.real());
    }

    /** @return within the time budget of one call */
    public Probed probe() throws InterruptedException {
        ChatClient client = ChatClient.create(source.chatModel(settings, SCHEMA));
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

    /** For people: how it is; where something is wrong, what to do. */
    public String finding(Probed probed) {
        return switch (probed) {
            case Probed.Answers(Duration took, long tokens) ->
                WORDING.text(
                        "answers",
                        "model",
                        settings.name(),
                        "millis",
                        Long.toString(took.toMillis()),
                        "tokens",
                        Long.toString(tokens));
            case Probed.Fails(CallProblem.Cause cause) -> WORDING.text(key(cause), "model", settings.name());
        };
    }

    private String key(CallProblem.Cause cause) {
        boolean isOfBedrock = settings.provider() == Provider.BEDROCK && OWN_WORDS_FOR_BEDROCK.contains(cause);
        return isOfBedrock ? "BEDROCK_" + cause.name() : cause.name();
    }

    /** What was found out. */
    public sealed interface Probed {

        record Answers(Duration took, long tokens) implements Probed {}

        record Fails(CallProblem.Cause cause) implements Probed {}
    }
}
