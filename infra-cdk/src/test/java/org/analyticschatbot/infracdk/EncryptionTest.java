package org.analyticschatbot.infracdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With which key what is kept is encrypted, where the stack makes one, and who may use it. */
class EncryptionTest {

    private static final Path DOCUMENTED = Path.of("../docs/aws.md");

    private final JsonNode key = Synthesized.properties("AWS::KMS::Key", "Encryption");
    private final JsonNode statements = key.at("/KeyPolicy/Statement");

    @Test
    void whatever_keeps_something_is_encrypted_with_the_stacks_key() {
        assertThat(Keys.of(Synthesized.template()).entrySet())
                .filteredOn(kept -> !Keys.areLeftToAws(kept.getKey()))
                .hasSize(2 + 1 + 1 + 11 + 1 + 12 + 1 + 11)
                .allSatisfy(
                        kept -> assertThat(kept.getValue().at("/Fn::GetAtt/0").asText())
                                .as(kept.getKey())
                                .startsWith("EncryptionKey"));
    }

    @Test
    void buckets_of_logs_and_of_the_public_page_have_keys_of_s3() {
        assertThat(Keys.of(Synthesized.template()).entrySet())
                .filteredOn(kept -> Keys.areLeftToAws(kept.getKey()))
                .hasSize(3)
                .allSatisfy(kept -> assertThat(kept.getValue().isMissingNode()).isTrue());
        assertThat(Synthesized.properties("AWS::S3::Bucket", "ResultsAccessLogs")
                        .findValuesAsText("SSEAlgorithm"))
                .containsExactly("AES256");
    }

    @Test
    void s3_asks_for_a_key_of_the_bucket_and_not_for_one_of_each_object() {
        assertThat(Synthesized.properties("AWS::S3::Bucket", "ResultsBucket")
                        .findValue("BucketKeyEnabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_key_is_rotated_and_stays_as_long_as_what_it_encrypts() {
        assertThat(key.get("EnableKeyRotation").asBoolean()).isTrue();
        assertThat(Synthesized.resources("AWS::KMS::Key").values())
                .extracting(resource -> resource.get("DeletionPolicy").asText())
                .containsExactly("Retain");
    }

    @Test
    void services_that_have_no_role_use_the_key_for_this_account_alone() {
        assertThat(senders())
                .allSatisfy(allowed -> {
                    assertThat(allowed.get("Action"))
                            .extracting(JsonNode::asText)
                            .containsExactly("kms:Decrypt", "kms:GenerateDataKey*");
                    assertThat(allowed.at("/Condition/StringEquals/aws:SourceAccount/Ref")
                                    .asText())
                            .isEqualTo("AWS::AccountId");
                })
                .extracting(allowed -> allowed.at("/Principal/Service").asText())
                .containsExactly("events.amazonaws.com", "cloudwatch.amazonaws.com", "budgets.amazonaws.com");
    }

    private List<JsonNode> senders() {
        return statements
                .valueStream()
                .filter(statement -> statement.at("/Condition").has("StringEquals"))
                .toList();
    }

    @Test
    void logs_are_encrypted_for_log_groups_of_the_stack_alone() {
        JsonNode logs = statements.get(statements.size() - 1);

        assertThat(logs.at("/Principal/Service").toString()).contains("logs.", "AWS::Region");
        assertThat(logs.at("/Condition/ArnLike/kms:EncryptionContext:aws:logs:arn")
                        .toString())
                .contains("AWS::AccountId", ":log-group:analytics-chatbot-test-*");
    }

    @Test
    void nobody_else_may_use_it_but_whom_the_account_allows() {
        assertThat(statements).hasSize(5);
        assertThat(statements.at("/0/Principal/AWS").toString()).contains(":root");
    }

    @Test
    void the_pipe_reads_the_tables_stream_and_fills_its_dead_letters_with_it() {
        JsonNode policies =
                Synthesized.properties("AWS::IAM::Role", "FlowPipeRole").get("Policies");

        assertThat(policies.findParents("Action"))
                .filteredOn(statement ->
                        statement.at("/Resource/Fn::GetAtt/0").asText().startsWith("EncryptionKey"))
                .flatExtracting(statement -> statement
                        .findValue("Action")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList())
                .containsExactly("kms:Decrypt", "kms:GenerateDataKey");
    }

    @Test
    void the_owner_of_a_key_reads_of_the_same_services_and_actions() throws IOException {
        assertThat(uses(documented())).containsExactlyElementsOf(uses(statements));
    }

    private static JsonNode documented() throws IOException {
        String page = Files.readString(DOCUMENTED);
        int start = page.indexOf("[{\"Sid\"");
        return Synthesized.json(page.substring(start, page.indexOf("```", start)));
    }

    /** Services, each with its actions. */
    private static List<String> uses(JsonNode statements) {
        return statements
                .valueStream()
                .flatMap(statement -> Policies.items(statement.at("/Principal/Service"))
                        .filter(service -> !service.isMissingNode())
                        .map(service -> Policies.readable(service).replace("AWS::Region", "REGION") + " "
                                + statement.get("Action")))
                .toList();
    }
}
