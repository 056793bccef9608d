package org.analyticschatbot.texttosql.model;

import static org.analyticschatbot.texttosql.model.ScriptedEndpoint.hangs;
import static org.analyticschatbot.texttosql.model.ScriptedEndpoint.quoted;
import static org.analyticschatbot.texttosql.model.ScriptedEndpoint.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.texttosql.model.ScriptedEndpoint.Behaviour;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.model.settings.Provider;
import org.analyticschatbot.texttosql.model.usage.TokenLimits;
import org.analyticschatbot.texttosql.model.usage.TokenUsage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each provider's protocol, against loopback. */
class ProvidersTest {

    private static final String SCHEMA = """
            {"type":"object","properties":{"sql":{"type":"string"}},"required":["sql"],"additionalProperties":false}""";
    private static final String ANSWER = "{\"sql\":\"SELECT 1\"}";

    private final ScriptedPace pace = new ScriptedPace();
    private final List<ScriptedEndpoint> endpoints = new ArrayList<>();

    @AfterEach
    void close() {
        endpoints.forEach(ScriptedEndpoint::close);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEDROCK")
    void every_provider_answers_and_says_what_it_cost(Provider provider) {
        ScriptedEndpoint endpoint = endpoint(status(200, answer(provider)));
        Inquiry inquiry = inquiry(provider, endpoint, Duration.ofSeconds(30));

        ModelReply reply = ask(inquiry);

        assertThat(reply).isEqualTo(new ModelReply.Text(ANSWER));
        assertThat(inquiry.used()).isEqualTo(new TokenUsage(100, 20, 0));
        assertThat(endpoint.calls()).isOne();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEDROCK")
    void every_provider_is_asked_for_the_schema(Provider provider) {
        ScriptedEndpoint endpoint = endpoint(status(200, answer(provider)));

        ask(inquiry(provider, endpoint, Duration.ofSeconds(30)));

        JsonNode body = new JsonMapper().readTree(endpoint.bodies().getFirst());
        JsonNode schema = switch (provider) {
            case OPENAI -> body.at("/response_format/json_schema/schema");
            case ANTHROPIC -> body.at("/output_config/format/schema");
            case OLLAMA -> body.at("/format");
            case BEDROCK -> throw new AssertionError("Not over HTTP");
        };
        assertThat(schema.at("/required/0").asString()).isEqualTo("sql");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEDROCK")
    void every_provider_is_called_again_when_it_is_busy(Provider provider) {
        ScriptedEndpoint endpoint =
                endpoint(status(429, "{}", "Retry-After", "3"), status(500, "{}"), status(200, answer(provider)));

        ModelReply reply = ask(inquiry(provider, endpoint, Duration.ofSeconds(30)));

        assertThat(reply).isEqualTo(new ModelReply.Text(ANSWER));
        assertThat(endpoint.calls()).isEqualTo(3);
        assertThat(pace.pauses()).containsExactly(Duration.ofMillis(3_500), Duration.ofMillis(1_000));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEDROCK")
    void no_provider_is_called_again_with_a_key_that_it_refuses(Provider provider) {
        ScriptedEndpoint endpoint = endpoint(status(401, "{}"));

        InfrastructureException outage = outage(inquiry(provider, endpoint, Duration.ofSeconds(30)));

        assertThat(outage.kind()).isEqualTo(Kind.PERMANENT);
        assertThat(endpoint.calls()).isOne();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEDROCK")
    void no_provider_holds_anybody_for_ever(Provider provider) {
        ScriptedEndpoint endpoint = endpoint(hangs());

        InfrastructureException outage = outage(inquiry(provider, endpoint, Duration.ofMillis(300)));

        assertThat(outage).hasMessageContaining("did not answer in time");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEDROCK")
    void the_key_goes_to_the_endpoint_and_nowhere_else(Provider provider) {
        ScriptedEndpoint endpoint = endpoint(status(401, "{}"));

        InfrastructureException outage = outage(inquiry(provider, endpoint, Duration.ofSeconds(30)));

        assertThat(endpoint.bodies().getFirst()).doesNotContain("sk-canary-4711");
        assertThat(outage.toString()).doesNotContain("sk-canary-4711");
        assertThat(SettingsFixture.openAi("http://127.0.0.1").toString()).doesNotContain("sk-canary-4711");
    }

    @Test
    void an_endpoint_without_a_price_list_is_counted_by_characters() {
        String silent = answer(Provider.OPENAI).replaceAll(",\"usage\":\\{[^}]*}", "");
        Inquiry inquiry = inquiry(Provider.OPENAI, endpoint(status(200, silent)), Duration.ofSeconds(30));

        ask(inquiry);

        assertThat(inquiry.used()).isEqualTo(new TokenUsage(("Rules" + "Question").length() / 4, 4, 0));
    }

    private ModelReply ask(Inquiry inquiry) {
        return inquiry.ask(List.of(new SystemMessage("Rules"), new UserMessage("Question")));
    }

    private InfrastructureException outage(Inquiry inquiry) {
        return catchThrowableOfType(InfrastructureException.class, () -> ask(inquiry));
    }

    private Inquiry inquiry(Provider provider, ScriptedEndpoint endpoint, Duration perCall) {
        String address = provider == Provider.OPENAI ? endpoint.address() + "/v1" : endpoint.address();
        ModelSettings settings = SettingsFixture.of(provider, address, perCall, TokenLimits.defaults());
        return new LanguageModel(ChatModelSource.overHttp(), settings, SCHEMA, pace, ModelObserver.none())
                .inquiry(new Asker("shop", "anna"));
    }

    private ScriptedEndpoint endpoint(Behaviour... behaviours) {
        ScriptedEndpoint endpoint = new ScriptedEndpoint(behaviours);
        endpoints.add(endpoint);
        return endpoint;
    }

    private static String answer(Provider provider) {
        String answer = switch (provider) {
            case OPENAI -> """
                    {"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,
                    "finish_reason":"stop","logprobs":null,"message":{"role":"assistant","content":%s}}]\
                    ,"usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}}""";
            case ANTHROPIC -> """
                    {"id":"1","type":"message","role":"assistant","model":"m","stop_reason":"end_turn","stop_sequence":null,
                    "content":[{"type":"text","text":%s}],"usage":{"input_tokens":100,"output_tokens":20}}""";
            case OLLAMA -> """
                    {"model":"m","created_at":"2026-03-02T12:00:00Z","done":true,"done_reason":"stop",
                    "message":{"role":"assistant","content":%s},"prompt_eval_count":100,"eval_count":20}""";
            case BEDROCK -> throw new AssertionError("Not over HTTP");
        };
        return answer.formatted(quoted(ANSWER));
    }
}
