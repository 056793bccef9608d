package org.analyticschatbot.aws.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.analyticschatbot.texttosql.model.call.CallProblem.Cause;
import org.analyticschatbot.texttosql.model.call.EndpointException;
import org.analyticschatbot.texttosql.model.settings.AnswerFormat;
import org.analyticschatbot.texttosql.model.settings.ApiKey;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.model.settings.Provider;
import org.analyticschatbot.texttosql.model.settings.TimeBudget;
import org.analyticschatbot.texttosql.model.usage.TokenLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;

final class BedrockChatModelTest {

    private static final String SCHEMA = "{\"type\":\"object\"}";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Prompt PROMPT = new Prompt(List.of(
            new SystemMessage("You write SQL."),
            new UserMessage("How many orders?"),
            new AssistantMessage("SELECT"),
            new UserMessage("That failed.")));

    private final ScriptedBedrock bedrock = new ScriptedBedrock();

    @AfterEach
    void close() {
        bedrock.close();
    }

    @Test
    void an_answer_comes_with_its_tokens_those_from_the_cache_included() {
        bedrock.says("{\"kind\":\"SQL\"}", "end_turn");

        ChatResponse response = model(AnswerFormat.SCHEMA, LONG).call(PROMPT);

        assertThat(only(response).getOutput().getText()).isEqualTo("{\"kind\":\"SQL\"}");
        assertThat(response.getMetadata().getUsage().getPromptTokens()).isEqualTo(1_100);
        assertThat(response.getMetadata().getUsage().getCompletionTokens()).isEqualTo(20);
        assertThat(response.getMetadata().getUsage().getCacheReadInputTokens()).isEqualTo(1_000);
    }

    @Test
    void instructions_end_with_a_cache_point_and_turns_keep_their_order() {
        bedrock.says("x", "end_turn");

        model(AnswerFormat.SCHEMA, LONG).call(PROMPT);

        assertThat(bedrock.paths()).containsExactly("/model/eu.some-model-v1:0/converse");
        assertThat(bedrock.body().get("system"))
                .hasToString("[{\"text\":\"You write SQL.\"},{\"cachePoint\":{\"type\":\"default\"}}]");
        assertThat(bedrock.body().get("messages"))
                .hasToString("[{\"role\":\"user\",\"content\":[{\"text\":\"How many orders?\"}]},"
                        + "{\"role\":\"assistant\",\"content\":[{\"text\":\"SELECT\"}]},"
                        + "{\"role\":\"user\",\"content\":[{\"text\":\"That failed.\"}]}]");
        assertThat(bedrock.body().getAsJsonObject("inferenceConfig").get("maxTokens"))
                .hasToString("4000");
    }

    @Test
    void the_schema_goes_with_the_call_unless_the_prompt_alone_has_to_do() {
        bedrock.says("x", "end_turn");

        model(AnswerFormat.SCHEMA, LONG).call(PROMPT);
        assertThat(bedrock.body().get("outputConfig").toString())
                .contains("json_schema", "\\\"type\\\":\\\"object\\\"");
        model(AnswerFormat.PROMPT, LONG).call(PROMPT);
        assertThat(bedrock.body().has("outputConfig")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"content_filtered, content_filter", "guardrail_intervened, content_filter", "max_tokens, max_tokens"})
    void what_was_withheld_is_said_as_other_providers_say_it(String stopReason, String finishReason) {
        bedrock.says("", stopReason);

        ChatResponse response = model(AnswerFormat.SCHEMA, LONG).call(PROMPT);

        assertThat(only(response).getMetadata().getFinishReason()).isEqualTo(finishReason);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REQUEST_REFUSED",
        "403, KEY_REFUSED",
        "404, NOT_FOUND",
        "408, TIMED_OUT",
        "429, TOO_MANY_REQUESTS",
        "500, SERVER_ERROR",
        "503, SERVER_ERROR"
    })
    void an_error_is_a_known_problem_after_one_call_and_does_not_tell_the_prompt(int status, Cause cause) {
        bedrock.fails(status);

        assertThatThrownBy(() -> model(AnswerFormat.SCHEMA, LONG).call(PROMPT))
                .isInstanceOfSatisfying(
                        EndpointException.class,
                        e -> assertThat(e.problem().cause()).isEqualTo(cause))
                .message()
                .doesNotContain("prompt");
        assertThat(bedrock.paths()).hasSize(1);
    }

    @Test
    void silence_is_cut_off_and_not_repeated() {
        bedrock.isSilent();

        assertThatThrownBy(
                        () -> model(AnswerFormat.SCHEMA, Duration.ofMillis(300)).call(PROMPT))
                .isInstanceOfSatisfying(
                        EndpointException.class,
                        e -> assertThat(e.problem().cause()).isEqualTo(Cause.TIMED_OUT));
        assertThat(bedrock.paths()).hasSize(1);
    }

    @Test
    void nobody_at_the_address_is_known_too() {
        BedrockChatModel model = model(AnswerFormat.SCHEMA, LONG);
        bedrock.close();

        assertThatThrownBy(() -> model.call(PROMPT))
                .isInstanceOfSatisfying(
                        EndpointException.class,
                        e -> assertThat(e.problem().cause()).isEqualTo(Cause.UNREACHABLE));
    }

    private BedrockChatModel model(AnswerFormat format, Duration perCall) {
        ModelSettings settings = new ModelSettings(
                Provider.BEDROCK,
                "eu.some-model-v1:0",
                null,
                ApiKey.none(),
                format,
                0.0,
                16_384,
                TimeBudget.ofCall(perCall),
                TokenLimits.defaults(),
                1);
        return new BedrockChatModel(bedrock.client(BedrockClients.builder(perCall)), settings, SCHEMA);
    }

    private static Generation only(ChatResponse response) {
        return Objects.requireNonNull(response.getResult());
    }
}
