package org.analyticschatbot.infracdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of AWS Solutions (github.com/cdklabs/cdk-nag/blob/main/RULES.md). */
class NagTest {

    private final List<JsonNode> report = Synthesized.nagReport().valueStream().toList();

    @Test
    void each_rule_is_followed_or_left_with_a_reason() {
        assertThat(report)
                .hasSizeGreaterThan(100)
                .filteredOn(line -> !line.get("compliance").asText().equals("Compliant"))
                .filteredOn(line -> !isLeftWithReason(line))
                .isEmpty();
    }

    private static boolean isLeftWithReason(JsonNode line) {
        return line.get("compliance").asText().equals("Suppressed")
                && line.get("exceptionReason").asText().length() > 20;
    }

    @Test
    void no_other_rule_is_left() {
        assertThat(report)
                .filteredOn(line -> line.get("compliance").asText().equals("Suppressed"))
                .extracting(line -> line.get("ruleId").asText().replaceFirst("\\[.*", ""))
                .containsOnly(
                        "AwsSolutions-IAM5",
                        "AwsSolutions-APIG4",
                        "AwsSolutions-SMG4",
                        "AwsSolutions-SQS3",
                        "AwsSolutions-CFR1");
    }
}
