package org.analyticschatbot.infracdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.analyticschatbot.aws.dynamodb.RequestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept, and how it is protected. */
class StorageTest {

    @ParameterizedTest
    @CsvSource({"prompt-requests.json,RequestsPromptRequests", "prompt-request-keys.json,RequestsPromptRequestKeys"})
    void a_table_is_as_the_store_describes_it_and_can_be_restored(String file, String id) {
        ObjectNode deployed = Synthesized.properties("AWS::DynamoDB::Table", id).deepCopy();

        assertThat(deployed.remove("DeletionProtectionEnabled").asBoolean()).isTrue();
        assertThat(deployed.remove("PointInTimeRecoverySpecification")
                        .get("PointInTimeRecoveryEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(deployed.remove("SSESpecification").get("SSEEnabled").asBoolean())
                .isTrue();
        assertThat(deployed.remove("Tags").findValuesAsText("Value")).containsExactly("analytics-chatbot");
        ObjectNode described = (ObjectNode) Synthesized.json(read(file));
        described.put("TableName", described.get("TableName").asText() + "-test");
        assertThat(deployed).isEqualTo(described);
    }

    private static String read(String file) {
        try (InputStream json = RequestTables.class.getResourceAsStream(file)) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void buckets_are_private_encrypted_and_reached_by_tls_alone() {
        assertThat(Synthesized.properties("AWS::S3::Bucket")).hasSize(4).allSatisfy(bucket -> {
            assertThat(bucket.at("/PublicAccessBlockConfiguration").properties())
                    .hasSize(4)
                    .allSatisfy(
                            block -> assertThat(block.getValue().asBoolean()).isTrue());
            assertThat(bucket.at("/BucketEncryption/ServerSideEncryptionConfiguration")
                            .isEmpty())
                    .isFalse();
        });
        assertThat(Synthesized.properties("AWS::S3::BucketPolicy")).hasSize(4).allSatisfy(policy -> {
            JsonNode tls = policy.at("/PolicyDocument/Statement/0");
            assertThat(tls.get("Effect").asText()).isEqualTo("Deny");
            assertThat(tls.at("/Condition/Bool/aws:SecureTransport").asText()).isEqualTo("false");
            assertThat(tls.get("Action").asText()).isEqualTo("s3:*");
        });
    }

    @Test
    void results_expire_and_uploads_that_broke_off_are_freed() {
        JsonNode rules =
                Synthesized.properties("AWS::S3::Bucket", "ResultsBucket").at("/LifecycleConfiguration/Rules");

        assertThat(rules.findValuesAsText("Prefix")).containsExactly("results/", "athena/");
        assertThat(rules.findValuesAsText("ExpirationInDays")).containsExactly("90", "7");
        assertThat(rules.findValuesAsText("DaysAfterInitiation")).containsExactly("1");
    }

    @Test
    void links_to_results_can_be_followed_from_the_page_alone() {
        JsonNode rules =
                Synthesized.properties("AWS::S3::Bucket", "ResultsBucket").at("/CorsConfiguration/CorsRules");

        assertThat(rules).hasSize(1);
        assertThat(rules.at("/0/AllowedOrigins/0").asText()).isEqualTo("https://chat.example.com");
        assertThat(rules.at("/0/AllowedMethods")).extracting(JsonNode::asText).containsExactly("GET");
    }

    @Test
    void a_query_that_reads_too_much_is_stopped_whatever_it_asks_for() {
        JsonNode workgroup = Synthesized.properties("AWS::Athena::WorkGroup", "Query");
        JsonNode configuration = workgroup.get("WorkGroupConfiguration");

        assertThat(workgroup.get("Name").asText()).isEqualTo("analytics-chatbot-test");
        assertThat(configuration.get("EnforceWorkGroupConfiguration").asBoolean())
                .isTrue();
        assertThat(configuration.get("BytesScannedCutoffPerQuery").asLong()).isEqualTo(50_000_000_000L);
        assertThat(configuration
                        .at("/ResultConfiguration/EncryptionConfiguration/EncryptionOption")
                        .asText())
                .isEqualTo("SSE_KMS");
    }

    @Test
    void the_secret_is_deployed_empty() {
        assertThat(Synthesized.properties("AWS::SecretsManager::Secret", "Secret")
                        .get("SecretString")
                        .asText())
                .isEqualTo("{}");
    }

    @Test
    void what_people_have_asked_outlives_the_stack() {
        for (String type : new String[] {"AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::SecretsManager::Secret"}) {
            assertThat(Synthesized.resources(type).values())
                    .isNotEmpty()
                    .allSatisfy(kept ->
                            assertThat(kept.get("DeletionPolicy").asText()).isEqualTo("Retain"));
        }
    }
}
