package org.analyticschatbot.infracdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.analyticschatbot.aws.permissions.Permissions;
import org.junit.jupiter.api.Test;

/** Who is told of what. */
class WatchTest {

    private static final String ALARM = "AWS::CloudWatch::Alarm";
    private static final Path OPERATIONS = Path.of("../docs/operations.md");

    @Test
    void each_dead_letter_raises_an_alarm() {
        Set<String> watched = Synthesized.properties(ALARM).stream()
                .filter(alarm -> alarm.path("MetricName").asText().equals("ApproximateNumberOfMessagesVisible"))
                .filter(alarm -> alarm.get("Threshold").asInt() == 0)
                .map(alarm -> alarm.at("/Dimensions/0/Value/Fn::GetAtt/0").asText())
                .collect(Collectors.toSet());

        assertThat(watched)
                .isEqualTo(Synthesized.resources("AWS::SQS::Queue").keySet().stream()
                        .filter(queue -> queue.contains("DeadLetters"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_question_that_is_not_ended_after_ten_minutes_raises_an_alarm() {
        JsonNode alarm = Synthesized.properties(ALARM, "WatchOldestUnfinished");
        JsonNode metric = alarm.at("/Metrics/0/MetricStat/Metric");

        assertThat(metric.get("Namespace").asText()).isEqualTo("AnalyticsChatbot");
        assertThat(metric.get("MetricName").asText()).isEqualTo("OldestUnfinished");
        assertThat(alarm.get("Threshold").asInt()).isEqualTo(600);
        assertThat(alarm.get("ComparisonOperator").asText()).isEqualTo("GreaterThanThreshold");
    }

    @Test
    void faults_of_the_semantic_file_raise_an_alarm() {
        JsonNode alarm = Synthesized.properties(ALARM, "WatchSemanticFaults");

        assertThat(alarm.at("/Metrics/0/MetricStat/Metric/MetricName").asText()).isEqualTo("SemanticFaults");
        assertThat(alarm.get("Threshold").asInt()).isZero();
    }

    @Test
    void each_function_is_watched_for_errors_and_throttles() {
        Set<String> alarms = Synthesized.resources(ALARM).keySet();

        assertThat(Permissions.all().keySet().stream()
                        .flatMap(
                                function -> Stream.of("Watch" + function + "Errors", "Watch" + function + "Throttles")))
                .allSatisfy(id -> assertThat(alarms).anyMatch(alarm -> alarm.startsWith(id)));
    }

    @Test
    void each_alarm_reaches_the_topic_when_it_starts_and_when_it_is_over() {
        assertThat(Synthesized.properties(ALARM)).allSatisfy(alarm -> {
            assertThat(alarm.at("/AlarmActions/0/Ref").asText()).startsWith("WatchTopic");
            assertThat(alarm.at("/OKActions/0/Ref").asText()).startsWith("WatchTopic");
        });
        assertThat(Synthesized.properties("AWS::SNS::Subscription", "WatchTopic")
                        .get("Endpoint")
                        .asText())
                .isEqualTo("data-team@example.com");
    }

    @Test
    void whoever_raises_an_alarm_may_publish_it_and_nobody_of_another_account() {
        JsonNode statements =
                Synthesized.properties("AWS::SNS::TopicPolicy", "WatchTopic").at("/PolicyDocument/Statement");

        assertThat(statements)
                .filteredOn(statement -> statement.get("Effect").asText().equals("Allow"))
                .allSatisfy(allowed -> {
                    assertThat(allowed.get("Action").asText()).isEqualTo("sns:Publish");
                    assertThat(allowed.at("/Condition/StringEquals/aws:SourceAccount/Ref")
                                    .asText())
                            .isEqualTo("AWS::AccountId");
                })
                .extracting(allowed -> allowed.at("/Principal/Service").asText())
                .containsExactlyInAnyOrder("cloudwatch.amazonaws.com", "budgets.amazonaws.com");
    }

    @Test
    void the_bill_of_what_has_the_tag_is_told_at_80_percent_and_when_it_is_going_to_be_more() {
        JsonNode budget = Synthesized.properties("AWS::Budgets::Budget", "WatchBudget");

        assertThat(budget.at("/Budget/TimeUnit").asText()).isEqualTo("MONTHLY");
        assertThat(budget.at("/Budget/BudgetLimit/Amount").asInt()).isEqualTo(200);
        assertThat(budget.at("/Budget/CostFilters/TagKeyValue/0").asText()).isEqualTo("user:project$analytics-chatbot");
        assertThat(budget.get("NotificationsWithSubscribers"))
                .allSatisfy(
                        told -> assertThat(told.at("/Subscribers/0/Address/Ref").asText())
                                .startsWith("WatchTopic"))
                .extracting(told -> told.at("/Notification/NotificationType").asText() + " "
                        + told.at("/Notification/Threshold").asInt())
                .containsExactly("ACTUAL 80", "FORECASTED 100");
        assertThat(Synthesized.resources("AWS::Budgets::Budget").values())
                .allSatisfy(resource ->
                        assertThat(resource.at("/DependsOn/0").asText()).startsWith("WatchTopicPolicy"));
    }

    @Test
    void the_dashboard_tells_what_bytes_cost_at_the_price_of_the_functions() {
        String page = Synthesized.properties("AWS::CloudWatch::Dashboard", "WatchDashboard")
                .get("DashboardBody")
                .toString();

        assertThat(page).contains("bytes / 1099511627776 * 5", "BytesScanned", "PromptTokens", "AnswerTokens");
    }

    @Test
    void each_alarm_names_a_section_of_the_operators_page_that_there_is() throws IOException {
        String page = Files.readString(OPERATIONS);

        assertThat(Synthesized.properties(ALARM))
                .allSatisfy(alarm -> assertThat(page)
                        .contains("### "
                                + alarm.get("AlarmDescription").asText().replaceFirst(".*docs/operations.md, ", "")
                                + "\n"));
    }
}
