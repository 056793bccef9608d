package org.analyticschatbot.infracdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web chat with nothing but what it must have, under a name of CloudFront; and without a key of KMS. */
class WebWithoutDomainTest {

    private static final String YAML = """
            databases: [sales]
            data: {locations: [lake]}
            rest: {authorizer: jwt, issuer: 'https://login.example.com', audiences: [page]}
            web: {client_id: page}
            code: {acknowledge: code, work: code}
            """;

    private static OtherStack stack;

    @BeforeAll
    static void synthesize(@TempDir Path folder) throws IOException {
        stack = OtherStack.of(YAML, folder);
    }

    @Test
    void the_page_is_reached_at_cloudfront() {
        JsonNode template = stack.template();

        assertThat(template.at("/Outputs/WebAddress/Value").toString()).contains("WebDistribution", "DomainName");
        assertThat(template.findValues("Origins").toString()).contains("ApiEndpoint");
        assertThat(template.findValues("AllowedOrigins").toString()).contains("https://*.cloudfront.net");
        assertThat(template.findValue("WebACLId")).isNull();
    }

    @Test
    void what_is_left_of_the_rules_has_its_reason() {
        assertThat(stack.nag().valueStream())
                .hasSizeGreaterThan(100)
                .extracting(line -> line.get("compliance").asText())
                .containsOnly("Compliant", "Suppressed");
    }

    @Test
    void whatever_keeps_something_is_encrypted_with_keys_of_aws_unless_another_is_wanted() {
        JsonNode template = stack.template();

        assertThat(Keys.of(template).values()).isNotEmpty().allMatch(JsonNode::isMissingNode);
        assertThat(template.findValuesAsText("SSEEnabled")).containsExactly("true", "true");
        assertThat(template.findValuesAsText("SSEAlgorithm")).hasSize(4).containsOnly("AES256");
        assertThat(template.findValuesAsText("EncryptionOption")).containsExactly("SSE_S3");
        assertThat(template.findValuesAsText("SqsManagedSseEnabled"))
                .hasSize(11)
                .containsOnly("true");
        assertThat(template.toString()).doesNotContain("kms:", "AWS::KMS::");
    }
}
