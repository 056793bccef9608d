package org.analyticschatbot.aws.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChatbotMetricsTest {

    private final List<String> lines = new ArrayList<>();
    private final ChatbotMetrics metrics = new ChatbotMetrics(lines::add, () -> Instant.parse("2026-03-02T10:00:00Z"));

    @Test
    void faults_of_chatbot_yaml_are_counted_without_a_dimension() {
        metrics.semanticFaults(3);

        JsonObject line = JsonParser.parseString(lines.getFirst()).getAsJsonObject();
        assertThat(EmfRules.brokenBy(line)).isEmpty();
        assertThat(line.get("SemanticFaults").getAsInt()).isEqualTo(3);
        assertThat(line.getAsJsonObject("_aws").toString()).contains("\"Dimensions\":[[]]");
    }
}
