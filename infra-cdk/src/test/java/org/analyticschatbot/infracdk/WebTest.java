package org.analyticschatbot.infracdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on CloudFront, and what it may do. */
class WebTest {

    private final JsonNode distribution =
            Synthesized.properties("AWS::CloudFront::Distribution", "Web").get("DistributionConfig");

    private final JsonNode page = distribution.get("DefaultCacheBehavior");

    @Test
    void cloudfront_alone_reads_the_files_and_only_for_this_page() {
        List<JsonNode> allowed = Synthesized.properties("AWS::S3::BucketPolicy", "WebPageFilesPolicy")
                .at("/PolicyDocument/Statement")
                .valueStream()
                .filter(statement -> statement.get("Effect").asText().equals("Allow"))
                .toList();

        assertThat(allowed).hasSize(1);
        JsonNode reading = allowed.getFirst();
        assertThat(reading.get("Action").asText()).isEqualTo("s3:GetObject");
        assertThat(reading.at("/Principal/Service").asText()).isEqualTo("cloudfront.amazonaws.com");
        assertThat(reading.at("/Condition/StringEquals/AWS:SourceArn").toString())
                .contains("WebDistribution");
        assertThat(Synthesized.properties("AWS::CloudFront::OriginAccessControl", "Web")
                        .at("/OriginAccessControlConfig/SigningBehavior")
                        .asText())
                .isEqualTo("always");
        assertThat(distribution
                        .at("/Origins/0/OriginAccessControlId/Fn::GetAtt/0")
                        .asText())
                .startsWith("WebDistribution");
    }

    @Test
    void the_page_is_reached_by_tls_alone() {
        assertThat(page.get("ViewerProtocolPolicy").asText()).isEqualTo("redirect-to-https");
        assertThat(distribution.at("/ViewerCertificate/MinimumProtocolVersion").asText())
                .isEqualTo("TLSv1.2_2021");
        assertThat(distribution.at("/Aliases/0").asText()).isEqualTo("chat.example.com");
        assertThat(distribution.get("DefaultRootObject").asText()).isEqualTo("index.html");
    }

    @Test
    void the_name_of_the_configuration_leads_to_the_page() {
        List<JsonNode> records = Synthesized.properties("AWS::Route53::RecordSet").stream()
                .filter(record -> record.get("Name").asText().equals("chat.example.com"))
                .toList();

        assertThat(records).extracting(record -> record.get("Type").asText()).containsExactlyInAnyOrder("A", "AAAA");
        assertThat(records)
                .allSatisfy(record -> assertThat(
                                record.at("/AliasTarget/DNSName/Fn::GetAtt/0").asText())
                        .startsWith("WebDistribution"));
    }

    @Test
    void the_two_calls_of_the_page_go_to_the_api_with_their_token_and_are_never_kept() {
        assertThat(distribution.get("CacheBehaviors").findValuesAsText("PathPattern"))
                .containsExactlyInAnyOrder("/config.json", "/createPromptRequest", "/fetchResult/*");
        for (String path : List.of("/createPromptRequest", "/fetchResult/*")) {
            JsonNode call = behavior(path);
            assertThat(call.get("ViewerProtocolPolicy").asText()).isEqualTo("https-only");
            assertThat(call.get("CachePolicyId").asText()).isEqualTo(CACHING_DISABLED);
            assertThat(call.get("OriginRequestPolicyId").asText()).isEqualTo(ALL_VIEWER_EXCEPT_HOST_HEADER);
            JsonNode origin = origin(call.get("TargetOriginId").asText());
            assertThat(origin.at("/CustomOriginConfig/OriginProtocolPolicy").asText())
                    .isEqualTo("https-only");
            assertThat(origin.at("/DomainName").asText()).isEqualTo("bot.example.com");
        }
        assertThat(behavior("/createPromptRequest").get("AllowedMethods").toString())
                .contains("POST");
        assertThat(behavior("/fetchResult/*").get("AllowedMethods")).hasSize(2);
    }

    /** Managed by CloudFront, the same in every account (its developer guide, Use managed cache policies). */
    private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

    /** Sends on every header but Host, Authorization included. */
    private static final String ALL_VIEWER_EXCEPT_HOST_HEADER = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

    private JsonNode behavior(String path) {
        return distribution
                .get("CacheBehaviors")
                .valueStream()
                .filter(behavior -> behavior.get("PathPattern").asText().equals(path))
                .findAny()
                .orElseThrow();
    }

    private JsonNode origin(String id) {
        return distribution
                .get("Origins")
                .valueStream()
                .filter(origin -> origin.get("Id").asText().equals(id))
                .findAny()
                .orElseThrow();
    }

    @Test
    void the_page_may_run_its_own_files_and_call_the_api_the_issuer_and_the_results_alone() {
        Map<String, String> directives = directives(
                headers("WebPageHeaders").at("/SecurityHeadersConfig/ContentSecurityPolicy/ContentSecurityPolicy"));

        assertThat(directives)
                .containsEntry("default-src", "'none'")
                .containsEntry("script-src", "'self'")
                .containsEntry("style-src", "'self'")
                .containsEntry("frame-ancestors", "'none'")
                .containsEntry("base-uri", "'none'")
                .containsEntry(
                        "connect-src",
                        "'self' https://login.example.com https://example.auth.eu-central-1.amazoncognito.com"
                                + " https://{RegionalDomainName} https://{DomainName}");
    }

    /** Names that the template fills in are in braces. */
    private static Map<String, String> directives(JsonNode policy) {
        String text = policy.at("/Fn::Join/1")
                .valueStream()
                .map(part -> part.isTextual()
                        ? part.asText()
                        : "{" + part.at("/Fn::GetAtt/1").asText() + "}")
                .collect(Collectors.joining());
        Map<String, String> directives = new TreeMap<>();
        for (String directive : text.split("; ", -1)) {
            directives.put(directive.replaceFirst(" .*", ""), directive.replaceFirst("[^ ]+ ", ""));
        }
        return directives;
    }

    @Test
    void browsers_guess_nothing_embed_nothing_tell_nobody_and_come_back_by_tls() {
        for (String id : List.of("WebPageHeaders", "WebApiHeaders")) {
            JsonNode security = headers(id).get("SecurityHeadersConfig");

            assertThat(security.at("/StrictTransportSecurity/AccessControlMaxAgeSec")
                            .asInt())
                    .isEqualTo(365 * 24 * 60 * 60);
            assertThat(security.at("/ContentTypeOptions/Override").asBoolean()).isTrue();
            assertThat(security.at("/FrameOptions/FrameOption").asText()).isEqualTo("DENY");
            assertThat(security.at("/ReferrerPolicy/ReferrerPolicy").asText()).isEqualTo("no-referrer");
        }
        assertThat(headers("WebPageHeaders")
                        .at("/CustomHeadersConfig/Items/0/Value")
                        .asText())
                .isEqualTo("no-cache");
        assertThat(headers("WebApiHeaders")
                        .at("/CustomHeadersConfig/Items/0/Value")
                        .asText())
                .isEqualTo("no-store");
        assertThat(page.at("/ResponseHeadersPolicyId/Ref").asText()).startsWith("WebPageHeaders");
    }

    private static JsonNode headers(String id) {
        return Synthesized.properties("AWS::CloudFront::ResponseHeadersPolicy", id)
                .get("ResponseHeadersPolicyConfig");
    }

    @Test
    void the_page_is_told_where_to_sign_in_and_what_the_api_does_not_have() {
        String code = Synthesized.properties("AWS::CloudFront::Function", "Web")
                .get("FunctionCode")
                .asText();

        assertThat(Synthesized.json(
                        code.replaceFirst("(?s)^var configuration = ", "").replaceFirst("(?s);.*", "")))
                .isEqualTo(Synthesized.json("""
                                {"features": {"tables": false, "cancel": false, "feedback": false},
                                 "oidc": {"issuer": "https://login.example.com/", "clientId": "example-client", "scope": "openid profile"}}
                                """));
        assertThat(behavior("/config.json")
                        .at("/FunctionAssociations/0/EventType")
                        .asText())
                .isEqualTo("viewer-request");
    }

    @Test
    void each_call_is_logged_for_as_long_as_the_configuration_says() {
        assertThat(distribution.at("/Logging/Bucket/Fn::GetAtt/0").asText()).startsWith("WebPageLogs");
        assertThat(Synthesized.properties("AWS::S3::Bucket", "WebPageLogs")
                        .at("/LifecycleConfiguration/Rules/0/ExpirationInDays")
                        .asInt())
                .isEqualTo(30);
        assertThat(Synthesized.properties("AWS::S3::Bucket", "WebPageFiles")
                        .at("/LoggingConfiguration/DestinationBucketName/Ref")
                        .asText())
                .startsWith("WebPageLogs");
    }

    @Test
    void the_web_acl_of_the_configuration_stands_before_it() {
        assertThat(distribution.get("WebACLId").asText())
                .endsWith("global/webacl/chat/0d990263-018e-4e65-a703-eff731de951e");
    }
}
