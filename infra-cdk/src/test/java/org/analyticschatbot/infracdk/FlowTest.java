package org.analyticschatbot.infracdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.aws.flow.Flow;
import org.analyticschatbot.aws.queue.QueuedEvent;
import org.analyticschatbot.core.prompt.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the table to the steps, against the texts that the functions were tested with. */
class FlowTest {

    private static final String RULE = "AWS::Events::Rule";
    private static final String QUEUE = "AWS::SQS::Queue";

    private final JsonNode pipe = Synthesized.properties("AWS::Pipes::Pipe", "FlowPipe");
    private final JsonNode stream = pipe.at("/SourceParameters/DynamoDBStreamParameters");

    @Test
    void the_pipe_passes_what_asks_for_a_step_and_makes_the_bots_own_event_of_it() {
        JsonNode target = pipe.get("TargetParameters");

        assertThat(pipe.at("/SourceParameters/FilterCriteria/Filters/0/Pattern").asText())
                .isEqualTo(Flow.pipeFilter());
        assertThat(target.get("InputTemplate").asText()).isEqualTo(Flow.pipeInput());
        assertThat(target.at("/EventBridgeEventBusParameters/Source").asText()).isEqualTo(Flow.SOURCE);
        assertThat(target.at("/EventBridgeEventBusParameters/DetailType").asText())
                .isEqualTo(Flow.STEP_DUE);
    }

    @Test
    void no_record_holds_up_the_stream_for_ever_and_none_is_lost_unseen() {
        assertThat(stream.get("StartingPosition").asText()).isEqualTo("TRIM_HORIZON");
        assertThat(stream.get("MaximumRetryAttempts").asInt()).isEqualTo(10);
        assertThat(stream.get("MaximumRecordAgeInSeconds").asInt()).isEqualTo(3_600);
        assertThat(stream.get("OnPartialBatchItemFailure").asText()).isEqualTo("AUTOMATIC_BISECT");
        assertThat(queue(stream.at("/DeadLetterConfig/Arn"))).startsWith("FlowPipeDeadLetters");
    }

    @ParameterizedTest
    @CsvSource({"ACKNOWLEDGE,Acknowledger", "PLAN,PlanQuery", "COMPLETE,CompleteQuery", "NOTIFY,Notifier"})
    void the_event_of_a_step_leads_to_its_queue_and_its_queue_to_its_function(Step step, String function) {
        JsonNode rule = Synthesized.properties(RULE, "Flow" + function + "Due");
        JsonNode mapping = Synthesized.properties("AWS::Lambda::EventSourceMapping", "Flow" + function + "StepCalls");

        assertThat(rule.get("EventPattern")).isEqualTo(Synthesized.json(Flow.stepDue(step)));
        assertThat(rule.at("/EventBusName/Ref").asText()).startsWith("FlowBus");
        assertTarget(rule, "Flow" + function + "Step");
        assertThat(queue(mapping.get("EventSourceArn"))).startsWith("Flow" + function + "StepQueue");
        assertThat(mapping.get("FunctionName").findPath("Ref").asText()).startsWith("Flow" + function + "Live");
        assertThat(mapping.get("BatchSize").asInt()).isEqualTo(1);
        assertThat(mapping.at("/FunctionResponseTypes/0").asText()).isEqualTo("ReportBatchItemFailures");
        assertThat(mapping.at("/ScalingConfig/MaximumConcurrency").asInt()).isEqualTo(10);
    }

    @Test
    void athena_tells_on_the_default_bus_that_a_query_has_ended() {
        JsonNode rule = Synthesized.properties(RULE, "FlowQueryEnded");

        assertThat(rule.get("EventPattern")).isEqualTo(Synthesized.json(Flow.queryEnded("analytics-chatbot-test")));
        assertThat(rule.has("EventBusName")).isFalse();
        assertTarget(rule, "FlowCompleteQueryStep");
    }

    @Test
    void glue_tells_on_the_default_bus_what_changes_in_the_configured_databases_and_half_a_minute_is_one_call() {
        JsonNode rule = Synthesized.properties(RULE, "GlueChanged");
        JsonNode mapping = Synthesized.properties("AWS::Lambda::EventSourceMapping", "GlueCatalogChangesCalls");

        assertThat(rule.get("EventPattern")).isEqualTo(Synthesized.json(Flow.catalogChanged(List.of("sales", "web"))));
        assertThat(rule.has("EventBusName")).isFalse();
        assertTarget(rule, "GlueCatalogChanges");
        assertThat(queue(mapping.get("EventSourceArn"))).startsWith("GlueCatalogChangesQueue");
        assertThat(mapping.get("FunctionName").findPath("Ref").asText()).startsWith("GlueCatalogChangeLive");
        assertThat(mapping.get("BatchSize").asInt()).isEqualTo(1_000);
        assertThat(mapping.get("MaximumBatchingWindowInSeconds").asInt()).isEqualTo(30);
        assertThat(mapping.at("/FunctionResponseTypes/0").asText()).isEqualTo("ReportBatchItemFailures");
        assertThat(mapping.at("/ScalingConfig/MaximumConcurrency").asInt()).isEqualTo(2);
    }

    private static void assertTarget(JsonNode rule, String owner) {
        JsonNode target = rule.at("/Targets/0");
        assertThat(queue(target.get("Arn"))).startsWith(owner + "Queue");
        assertThat(queue(target.at("/DeadLetterConfig/Arn"))).startsWith(owner + "DeadLetters");
        assertThat(target.at("/RetryPolicy/MaximumEventAgeInSeconds").asInt()).isEqualTo(3_600);
        assertThat(target.at("/RetryPolicy/MaximumRetryAttempts").asInt()).isEqualTo(24);
    }

    @Test
    void only_its_rules_may_send_to_a_queue_and_nobody_without_tls() {
        List<JsonNode> policies = Synthesized.properties("AWS::SQS::QueuePolicy");

        assertThat(policies)
                .hasSize(11)
                .allSatisfy(policy -> assertThat(policy.findValuesAsText("aws:SecureTransport"))
                        .containsExactly("false"));
        assertThat(policies.stream()
                        .flatMap(
                                policy -> policy.at("/PolicyDocument/Statement").valueStream()))
                .filteredOn(statement -> statement.get("Effect").asText().equals("Allow"))
                .hasSize(12)
                .allSatisfy(statement -> {
                    assertThat(statement.at("/Principal/Service").asText()).isEqualTo("events.amazonaws.com");
                    assertThat(statement.at("/Condition/ArnEquals").has("aws:SourceArn"))
                            .isTrue();
                });
    }

    @Test
    void each_queue_is_encrypted_and_has_dead_letters_that_are_kept_for_two_weeks() {
        Map<String, JsonNode> queues = Synthesized.resources(QUEUE);

        assertThat(queues.values())
                .allSatisfy(queue -> assertThat(queue.at("/Properties/KmsMasterKeyId/Fn::GetAtt/0")
                                .asText())
                        .startsWith("EncryptionKey"));
        queues.forEach((id, queue) -> {
            JsonNode properties = queue.get("Properties");
            if (id.contains("DeadLetters")) {
                assertThat(properties.get("MessageRetentionPeriod").asInt()).isEqualTo(1_209_600);
            } else {
                assertThat(queue(properties.at("/RedrivePolicy/deadLetterTargetArn")))
                        .startsWith(id.replaceFirst("Queue[0-9A-F]{8}$", "DeadLetters"));
                assertThat(properties.at("/RedrivePolicy/maxReceiveCount").asInt())
                        .isEqualTo(5)
                        .isGreaterThan(QueuedEvent.MOST_PUT_OFFS);
            }
        });
        assertThat(queues).hasSize(11);
    }

    @Test
    void a_message_comes_again_only_when_its_function_has_surely_ended() {
        for (String function : List.of("Acknowledger", "PlanQuery", "CompleteQuery", "Notifier")) {
            int timeout = Synthesized.properties("AWS::Lambda::Function", "Flow" + function + "Function")
                    .get("Timeout")
                    .asInt();
            int hidden = Synthesized.properties(QUEUE, "Flow" + function + "StepQueue")
                    .get("VisibilityTimeout")
                    .asInt();

            assertThat(hidden).isEqualTo(6 * timeout);
        }
    }

    @Test
    void a_message_that_was_gathered_first_does_not_come_again_before_its_function_has_ended() {
        assertThat(Synthesized.properties("AWS::Lambda::Function", "GlueCatalogChangeFunction")
                        .get("Timeout")
                        .asInt())
                .isEqualTo(300);
        assertThat(Synthesized.properties(QUEUE, "GlueCatalogChangesQueue")
                        .get("VisibilityTimeout")
                        .asInt())
                .isEqualTo(6 * 300 + 30);
    }

    private static String queue(JsonNode arn) {
        return arn.at("/Fn::GetAtt/0").asText();
    }
}
