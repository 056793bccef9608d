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
    void each_alarm_names_a_section_of_the_operators_page_that_there_is() throws IOException {
        String page = Files.readString(OPERATIONS);

        assertThat(Synthesized.properties(ALARM))
                .allSatisfy(alarm -> assertThat(page)
                        .contains("### "
                                + alarm.get("AlarmDescription").asText().replaceFirst(".*docs/operations.md, ", "")
                                + "\n"));
    }
}
