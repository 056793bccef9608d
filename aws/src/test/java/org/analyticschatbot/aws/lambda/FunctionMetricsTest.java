package org.analyticschatbot.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import org.analyticschatbot.aws.metrics.EmfRules;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.texttosql.model.ModelCall;
import org.analyticschatbot.texttosql.model.usage.TokenUsage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What functions count and time. */
final class FunctionMetricsTest {

    private final FunctionWorld world = new FunctionWorld();

    @AfterEach
    void every_line_is_one_that_cloudwatch_understands_and_tells_nothing() {
        assertThat(world.metrics()).isNotEmpty().allSatisfy(line -> {
            assertThat(EmfRules.brokenBy(line)).as("%s", line).isEmpty();
            assertThat(line.toString()).doesNotContain("Marker", "user-1", "SELECT", "region");
            assertThat(dimensions(line)).doesNotContain("request_id");
        });
    }

    @Test
    void a_question_counts_when_it_is_stored_by_where_it_was_asked() throws Exception {
        String asked = world.ask();

        JsonObject line = only("Questions");
        assertThat(line.get("Questions").getAsInt()).isEqualTo(1);
        assertThat(line.get("Platform").getAsString()).isEqualTo("rest");
        assertThat(line.get("request_id").getAsString()).isEqualTo(asked);
        assertThat(dimensions(line)).containsExactly("Platform");
    }

    @Test
    void an_answer_tells_how_long_it_took_and_how_much_was_read() throws Exception {
        world.ask();
        world.pass(Duration.ofSeconds(7));
        world.work();

        JsonObject line = only("Outcomes");
        assertThat(line.get("Outcome").getAsString()).isEqualTo("answered");
        assertThat(line.get("AnswerTime").getAsInt()).isEqualTo(7_000);
        assertThat(line.get("BytesScanned").getAsInt()).isEqualTo(42);
        assertThat(line.has("QueryTime")).isTrue();
        assertThat(with("Failures")).isEmpty();
    }

    @Test
    void an_end_counts_once_however_often_the_request_is_written_after_it() throws Exception {
        PromptRequest asked = new PromptRequestFixture().answeredInThread("1700.1");
        var created = world.parts().promptRequests().create(asked, List.of());
        world.work();

        assertThat(created).isNotNull();
        assertThat(world.requests.find(asked.id()).orElseThrow().isFinished()).isTrue();
        assertThat(only("Outcomes").get("Platform").getAsString()).isEqualTo("slack");
        assertThat(with("StepTime"))
                .extracting(line -> line.get("Step").getAsString())
                .contains("acknowledge", "plan", "complete", "notify");
    }

    @Test
    void what_is_declined_or_asked_back_is_no_answer_and_no_failure() throws Exception {
        world.plan(context -> new QueryPlan.Decline("No such data.", List.of(), "scripted"));
        world.ask();
        world.work();

        assertThat(only("Outcomes").get("Outcome").getAsString()).isEqualTo("declined");

        world.plan(context -> new QueryPlan.AskBack("Which orders?", List.of(), "scripted"));
        world.ask();
        world.work();

        assertThat(with("Outcomes").getLast().get("Outcome").getAsString()).isEqualTo("asked_back");
        assertThat(with("Failures")).isEmpty();
    }

    @Test
    void a_failure_counts_by_its_code() throws Exception {
        world.engine.endIn(new QueryEngine.State.Failed(Failure.of(Failure.Code.ENGINE_TIMEOUT)));
        world.ask();
        world.work();

        JsonObject line = only("Failures");
        assertThat(line.get("FailureCode").getAsString()).isEqualTo("ENGINE_TIMEOUT");
        assertThat(line.get("Outcome").getAsString()).isEqualTo("failed");
    }

    @Test
    void an_answer_that_is_brought_elsewhere_is_no_question() {
        PromptRequest shared = PromptRequest.answeredBefore(
                RequestId.random(new java.util.Random(5)),
                new PromptRequestFixture().answeredInThread("1700.1").question(),
                new State.Processed("url", null));

        var created = world.parts().promptRequests().create(shared, List.of());
        world.metrics.stepped(Step.NOTIFY, Duration.ZERO, new org.analyticschatbot.core.prompt.StepResult.Settled());

        assertThat(created).isNotNull();
        assertThat(with("Questions")).isEmpty();
        assertThat(with("Outcomes")).isEmpty();
    }

    @Test
    void a_step_that_is_to_be_done_again_counts_as_such() throws Exception {
        world.plan(context -> {
            throw new InfrastructureException(Kind.NOT_DONE, "The model does not answer");
        });
        world.ask();
        world.work();

        assertThat(only("StepRetries").get("Step").getAsString()).isEqualTo("plan");
    }

    @Test
    void the_sweeper_tells_how_old_the_oldest_question_without_an_end_is() throws Exception {
        world.sweep();
        assertThat(only("OldestUnfinished").get("OldestUnfinished").getAsInt()).isZero();

        world.ask();
        world.pass(Duration.ofMinutes(3));
        world.ask();
        world.sweep();

        assertThat(with("OldestUnfinished").getLast().get("OldestUnfinished").getAsInt())
                .isEqualTo(180);
    }

    @Test
    void a_model_is_told_by_its_name_its_tokens_and_its_time() {
        world.metrics.called(
                new ModelCall("claude", "answered", Duration.ofMillis(1_200), new TokenUsage(900, 80, 512)));

        JsonObject line = only("ModelCalls");
        assertThat(line.get("Model").getAsString()).isEqualTo("claude");
        assertThat(line.get("ModelOutcome").getAsString()).isEqualTo("answered");
        assertThat(line.get("ModelTime").getAsInt()).isEqualTo(1_200);
        assertThat(line.get("PromptTokens").getAsInt()).isEqualTo(900);
        assertThat(line.get("CachedTokens").getAsInt()).isEqualTo(512);
        assertThat(line.get("AnswerTokens").getAsInt()).isEqualTo(80);
    }

    private JsonObject only(String metric) {
        assertThat(with(metric)).as(metric).hasSize(1);
        return with(metric).getFirst();
    }

    private List<JsonObject> with(String metric) {
        return world.metrics().stream().filter(line -> line.has(metric)).toList();
    }

    private static List<String> dimensions(JsonObject line) {
        return line.getAsJsonObject("_aws").getAsJsonArray("CloudWatchMetrics").asList().stream()
                .flatMap(directive -> directive.getAsJsonObject().getAsJsonArray("Dimensions").asList().stream())
                .flatMap(set -> set.getAsJsonArray().asList().stream())
                .map(JsonElement::getAsString)
                .toList();
    }
}
