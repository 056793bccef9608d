package org.analyticschatbot.infracdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.cxapi.SynthesisMessage;
import software.amazon.awscdk.cxapi.SynthesisMessageLevel;

/** The rules of AWS Solutions (github.com/cdklabs/cdk-nag/blob/main/RULES.md). */
class NagTest {

    @Test
    void no_rule_is_broken() {
        assertThat(Synthesized.messages())
                .filteredOn(message -> message.getLevel() != SynthesisMessageLevel.INFO)
                .extracting(NagTest::told)
                .isEmpty();
    }

    private static String told(SynthesisMessage message) {
        return message.getId() + ": " + message.getEntry().getData();
    }

    @Test
    void each_rule_that_is_not_followed_has_a_reason() {
        assertThat(Synthesized.template().findValues("rules_to_suppress").stream().flatMap(JsonNode::valueStream))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.get("reason").asText()).hasSizeGreaterThan(20));
    }
}
