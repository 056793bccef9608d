package org.analyticschatbot.aws.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.analyticschatbot.aws.wire.CatalogStateChange;
import org.analyticschatbot.core.prompt.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.event.ruler.Ruler;

/** The very texts that are deployed, executed by what EventBridge executes them with. */
final class FlowTest {

    @ParameterizedTest
    @CsvSource({"INSERT, acknowledge", "INSERT, plan", "MODIFY, plan", "MODIFY, complete", "MODIFY, notify"})
    void whatever_asks_for_a_step_passes_the_pipe(String event, String step) throws Exception {
        assertThat(Ruler.matchesRule(record(event, step), Flow.pipeFilter())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MODIFY, none", "REMOVE, plan", "INSERT, none"})
    void claims_and_removals_do_not(String event, String step) throws Exception {
        assertThat(Ruler.matchesRule(record(event, step), Flow.pipeFilter())).isFalse();
    }

    @Test
    void a_record_becomes_an_event_for_the_queue_of_its_step_alone() throws Exception {
        String event = PipeTemplate.event(record("MODIFY", "complete"), Flow.pipeInput(), Flow.SOURCE, Flow.STEP_DUE);

        for (Step step : Step.values()) {
            assertThat(Ruler.matchesRule(event, Flow.stepDue(step))).isEqualTo(step == Step.COMPLETE);
        }
        assertThat(event).contains("\"request_id\":\"r1\"");
    }

    @ParameterizedTest
    @EnumSource(QueryStates.class)
    void queries_that_have_ended_are_reported(QueryStates state) throws Exception {
        String event = athena().replace("SUCCEEDED", state.name());

        assertThat(Ruler.matchesRule(event, Flow.queryEnded("analytics-chatbot")))
                .isEqualTo(state.hasEnded);
        assertThat(Ruler.matchesRule(event, Flow.queryEnded("somebody-elses"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"CreateDatabase", "DeleteDatabase", "CreateTable", "DeleteTable", "BatchDeleteTable"})
    void whatever_a_database_gets_or_loses_is_reported(String typeOfChange) throws Exception {
        String event =
                CatalogStateChange.ofDatabase(typeOfChange, "web", "orders").json();

        assertThat(Ruler.matchesRule(event, Flow.catalogChanged(List.of("Sales", "Web"))))
                .isTrue();
        assertThat(Ruler.matchesRule(event, Flow.catalogChanged(List.of("sales"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "UpdateTable, true",
        "CreatePartition, false",
        "BatchCreatePartition, false",
        "DeletePartition, false",
        "BatchDeletePartition, false"
    })
    void a_table_is_reported_when_it_changes_but_not_when_it_grows(String typeOfChange, boolean isReported)
            throws Exception {
        String event =
                CatalogStateChange.ofTable(typeOfChange, "sales", "orders").json();

        assertThat(Ruler.matchesRule(event, Flow.catalogChanged(List.of("sales"))))
                .isEqualTo(isReported);
    }

    private enum QueryStates {
        QUEUED(false),
        RUNNING(false),
        SUCCEEDED(true),
        FAILED(true),
        CANCELLED(true);

        private final boolean hasEnded;

        QueryStates(boolean hasEnded) {
            this.hasEnded = hasEnded;
        }
    }

    private static String record(String event, String step) {
        return """
                {"eventID": "1", "eventName": "%s", "eventVersion": "1.1", "eventSource": "aws:dynamodb",
                 "awsRegion": "eu-central-1",
                 "dynamodb": {"Keys": {"request_id": {"S": "r1"}}, "SequenceNumber": "1", "SizeBytes": 10,
                              "NewImage": {"request_id": {"S": "r1"}, "next_step": {"S": "%s"}, "version": {"N": "1"}},
                              "StreamViewType": "NEW_IMAGE"}}
                """.formatted(event, step);
    }

    private static String athena() throws Exception {
        try (InputStream in = Objects.requireNonNull(FlowTest.class.getResourceAsStream("athena-state-change.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
