package org.analyticschatbot.infracdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stack with a key of KMS that is there. */
class ExistingKeyTest {

    private static final String KEY = "arn:aws:kms:eu-central-1:111122223333:key/5d0a8a1c-3b8e-4f6f-9f0b-6f1e2d3c4b5a";
    private static final String YAML = """
            databases: [sales]
            data: {locations: [lake]}
            key: %s
            workgroup: {existing: analysts, output: results/analysts}
            secret: arn:aws:secretsmanager:eu-central-1:111122223333:secret:chatbot-AbCdEf
            code: {acknowledge: code, work: code}
            """.formatted(KEY);

    private static OtherStack stack;

    @BeforeAll
    static void synthesize(@TempDir Path folder) throws IOException {
        stack = OtherStack.of(YAML, folder);
    }

    @Test
    void whatever_the_stack_makes_is_encrypted_with_it() {
        assertThat(Keys.of(stack.template()).entrySet())
                .filteredOn(kept -> !Keys.areLeftToAws(kept.getKey()))
                .hasSizeGreaterThan(20)
                .allSatisfy(kept ->
                        assertThat(kept.getValue().asText()).as(kept.getKey()).isEqualTo(KEY));
    }

    @Test
    void its_policy_is_its_owners() {
        assertThat(stack.template().toString()).doesNotContain("AWS::KMS::");
    }

    @Test
    void roles_may_decrypt_with_it_and_those_that_put_objects_may_encrypt() {
        assertThat(allowed("kms:Decrypt")).hasSize(7 + 1);
        assertThat(allowed("kms:GenerateDataKey")).hasSize(4 + 1);
    }

    /** Statements that allow this on the key: one of each function, and one of the pipe. */
    private static List<JsonNode> allowed(String action) {
        return stack.template().findParents("Action").stream()
                .filter(statement -> statement.path("Resource").asText().equals(KEY))
                .filter(statement -> statement.get("Action").toString().contains("\"" + action + "\""))
                .toList();
    }

    @Test
    void no_rule_is_broken_for_it() {
        assertThat(stack.nag().valueStream())
                .hasSizeGreaterThan(50)
                .extracting(line -> line.get("compliance").asText())
                .containsOnly("Compliant", "Suppressed");
    }
}
