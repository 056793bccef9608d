package org.analyticschatbot.aws.assembly.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StackRulesTest {

    private static final String STREAM = "SourceParameters/DynamoDBStreamParameters/";

    @Test
    void the_accepted_template_keeps_all_rules() {
        assertThat(brokenBy(Template.accepted())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FlowPlanQueryStepQueue  | VisibilityTimeout                       | 659
            GlueCatalogChangesQueue | VisibilityTimeout                       | 1829
            FlowNotifierStepQueue   | RedrivePolicy/maxReceiveCount           | 4
            FlowNotifierStepQueue   | RedrivePolicy/maxReceiveCount           | 1000
            FlowPlanQueryStepCalls  | BatchSize                               | 10
            HttpTeamsWebhookFunction| Timeout                                 | 31
            FlowPlanQueryDueRule    | Targets/0/RetryPolicy/MaximumRetryAttempts     | 0
            GlueChangedRule         | Targets/0/RetryPolicy/MaximumEventAgeInSeconds | 0
            """)
    void a_number_that_is_wrong_breaks_one(String resource, String property, String wrong) {
        assertThat(brokenBy(Template.accepted().with(resource, property, wrong)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "MaximumRetryAttempts, -1",
        "MaximumRecordAgeInSeconds, -1",
        "MaximumRecordAgeInSeconds, 100000",
        "BatchSize, 100",
        "StartingPosition, \"LATEST\""
    })
    void so_does_a_pipe_that_would_stop_or_lose_something(String property, String wrong) {
        assertThat(brokenBy(Template.accepted().with("FlowPipe", STREAM + property, wrong)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "FlowPipe, SourceParameters/DynamoDBStreamParameters/OnPartialBatchItemFailure",
        "FlowPipe, SourceParameters/DynamoDBStreamParameters/DeadLetterConfig",
        "FlowPlanQueryDueRule, Targets/0/RetryPolicy/MaximumRetryAttempts",
        "FlowPlanQueryDueRule, Targets/0/DeadLetterConfig",
        "GlueCatalogChangesCalls, FunctionResponseTypes"
    })
    void so_does_what_is_missing(String resource, String property) {
        assertThat(brokenBy(Template.accepted().without(resource, property))).hasSize(1);
    }

    @Test
    void so_does_a_step_that_outlives_its_lease() {
        Template wrong = Template.accepted()
                .with("FlowPlanQueryStepQueue", "VisibilityTimeout", "726")
                .with("FlowPlanQueryFunction", "Timeout", "121");

        assertThat(brokenBy(wrong)).hasSize(1);
    }

    @Test
    void so_do_dead_letters_that_are_not_where_somebody_looks() {
        Template right = Template.accepted();

        assertThat(brokenBy(right.swapped(
                        "FlowNotifierStepQueue", "FlowPlanQueryStepQueue", "RedrivePolicy/deadLetterTargetArn")))
                .hasSize(1);
        assertThat(brokenBy(right.without("FlowNotifierStepQueue", "RedrivePolicy")))
                .isNotEmpty();
    }

    private static List<String> brokenBy(Template template) {
        return StackRules.brokenBy(Stack.read(template, Map.of()));
    }
}
