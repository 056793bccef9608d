package org.analyticschatbot.infracdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What can be reached from outside, and by whom. */
class HttpTest {

    @Test
    void platforms_reach_functions_that_check_who_calls_and_everybody_else_needs_a_token() {
        Map<String, String> authorizers = new TreeMap<>();
        Synthesized.properties("AWS::ApiGatewayV2::Route")
                .forEach(route -> authorizers.put(
                        route.get("RouteKey").asText(),
                        route.path("AuthorizationType").asText()));

        assertThat(authorizers)
                .isEqualTo(Map.of(
                        "POST /slack/events", "NONE",
                        "POST /slack/commands", "NONE",
                        "POST /slack/interactivity", "NONE",
                        "POST /teams/messages", "NONE",
                        "POST /createPromptRequest", "JWT",
                        "GET /fetchResult/{request_id}", "JWT"));
    }

    @Test
    void tokens_are_of_the_issuer_and_for_the_audience_of_the_configuration() {
        JsonNode authorizer = Synthesized.properties("AWS::ApiGatewayV2::Authorizer", "Http");

        assertThat(authorizer.at("/JwtConfiguration/Issuer").asText()).isEqualTo("https://login.example.com/");
        assertThat(authorizer.at("/JwtConfiguration/Audience/0").asText()).isEqualTo("analytics-chatbot");
    }

    @Test
    void calls_are_limited_and_logged_without_what_was_said() {
        JsonNode stage = Synthesized.properties("AWS::ApiGatewayV2::Stage", "HttpStage");

        assertThat(stage.at("/DefaultRouteSettings/ThrottlingRateLimit").asInt())
                .isEqualTo(50);
        assertThat(stage.at("/DefaultRouteSettings/ThrottlingBurstLimit").asInt())
                .isEqualTo(100);
        assertThat(stage.at("/AccessLogSettings/DestinationArn/Fn::GetAtt/0").asText())
                .startsWith("HttpStageAccessLog");
        assertThat(stage.at("/AccessLogSettings/Format").asText())
                .contains("$context.status")
                .doesNotContain("$context.path", "$context.identity", "$context.authorizer");
    }

    @Test
    void the_api_answers_to_its_own_name_and_to_no_other() {
        JsonNode api = Synthesized.properties("AWS::ApiGatewayV2::Api", "Http");
        JsonNode name = Synthesized.properties("AWS::ApiGatewayV2::DomainName", "HttpDomain");
        JsonNode mapping = Synthesized.properties("AWS::ApiGatewayV2::ApiMapping", "HttpDomain");

        assertThat(api.get("DisableExecuteApiEndpoint").asBoolean()).isTrue();
        assertThat(name.get("DomainName").asText()).isEqualTo("bot.example.com");
        assertThat(name.at("/DomainNameConfigurations/0/CertificateArn").asText())
                .startsWith("arn:aws:acm:eu-central-1:");
        assertThat(name.at("/DomainNameConfigurations/0/SecurityPolicy").asText())
                .isEqualTo("TLS_1_2");
        assertThat(mapping.get("Stage").asText())
                .isEqualTo(Synthesized.properties("AWS::ApiGatewayV2::Stage", "HttpStage")
                        .get("StageName")
                        .asText());
        assertThat(Synthesized.template().at("/Outputs/Address/Value").asText()).isEqualTo("https://bot.example.com");
    }

    @Test
    void the_name_leads_to_the_api_in_the_zone_of_the_configuration() {
        JsonNode alias = Synthesized.properties("AWS::Route53::RecordSet", "HttpDomainAlias");

        assertThat(alias.get("Name").asText()).isEqualTo("bot.example.com.");
        assertThat(alias.get("HostedZoneId").asText()).isEqualTo("Z0123456789EXAMPLE");
        assertThat(alias.at("/AliasTarget/DNSName"))
                .isEqualTo(Synthesized.template().at("/Outputs/DomainTarget/Value"));
    }
}
