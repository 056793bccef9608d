package org.analyticschatbot.infracdk;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.analyticschatbot.aws.permissions.Permissions;
import org.analyticschatbot.aws.settings.AwsSettings;
import org.analyticschatbot.core.settings.Variables;
import org.junit.jupiter.api.Test;

/** What is deployed as functions, against the module whose code they run. */
class FunctionsTest {

    private static final String HANDLERS = "org.analyticschatbot.aws.lambda.";

    @Test
    void every_handler_exists_and_each_one_that_there_is_is_deployed() throws ClassNotFoundException {
        var functions = Synthesized.properties("AWS::Lambda::Function");

        for (JsonNode function : functions) {
            Class<?> handler = Class.forName(
                    function.get("Handler").asText(), false, getClass().getClassLoader());
            assertThat(RequestStreamHandler.class).isAssignableFrom(handler);
        }
        assertThat(functions.stream().map(function -> function.get("Handler").asText()))
                .containsExactlyInAnyOrderElementsOf(Permissions.all().keySet().stream()
                        .map(name -> HANDLERS + name + "Handler")
                        .toList());
    }

    @Test
    void functions_run_java_25_on_arm_and_start_from_a_snapshot() {
        assertThat(Synthesized.properties("AWS::Lambda::Function")).allSatisfy(function -> {
            assertThat(function.get("Runtime").asText()).isEqualTo("java25");
            assertThat(function.at("/Architectures/0").asText()).isEqualTo("arm64");
            assertThat(function.at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
        });
    }

    @Test
    void whoever_calls_a_function_calls_its_published_version() {
        var aliases = Synthesized.resources("AWS::Lambda::Alias").keySet();

        assertThat(Synthesized.properties("AWS::Lambda::EventSourceMapping").stream()
                        .map(mapping ->
                                mapping.findPath("Fn::Select").findPath("Ref").asText()))
                .hasSize(5)
                .isSubsetOf(aliases);
        assertThat(Synthesized.properties("AWS::Scheduler::Schedule").stream()
                        .map(schedule -> schedule.at("/Target/Arn/Ref").asText()))
                .hasSize(2)
                .isSubsetOf(aliases);
        assertThat(Synthesized.properties("AWS::ApiGatewayV2::Integration").stream()
                        .map(integration ->
                                integration.at("/IntegrationUri/Ref").asText()))
                .hasSize(4)
                .isSubsetOf(aliases);
    }

    @Test
    void each_function_understands_the_variables_that_it_gets() {
        assertThat(Synthesized.properties("AWS::Lambda::Function")).allSatisfy(function -> {
            Map<String, String> variables = function.at("/Environment/Variables").properties().stream()
                    .collect(toMap(Map.Entry::getKey, variable -> text(variable.getValue())));

            AwsSettings settings = AwsSettings.read(new Variables(variables));

            assertThat(settings.databases()).containsExactly("sales", "web");
            assertThat(settings.workGroup()).isEqualTo("analytics-chatbot-test");
            assertThat(settings.planner().model()).isNotNull();
            assertThat(settings.accessFile()).isEqualTo("access.yaml");
            assertThat(settings.semanticFile()).isEqualTo("semantics/chatbot.yaml");
            assertThat(variables).containsKey("CHATBOT_SECRET");
        });
    }

    /** What is known only when it is deployed is as good as any text. */
    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    @Test
    void each_function_has_a_role_and_logs_of_its_own() {
        var functions = Synthesized.properties("AWS::Lambda::Function");

        assertThat(functions.stream()
                        .map(function -> function.at("/Role").toString())
                        .collect(toSet()))
                .hasSameSizeAs(functions);
        assertThat(functions.stream()
                        .map(function ->
                                function.at("/LoggingConfig/LogGroup/Ref").asText())
                        .collect(toSet()))
                .hasSameSizeAs(functions)
                .isSubsetOf(Synthesized.resources("AWS::Logs::LogGroup").keySet());
        assertThat(Synthesized.properties("AWS::Logs::LogGroup"))
                .allSatisfy(group ->
                        assertThat(group.get("RetentionInDays").asInt()).isEqualTo(30));
    }

    @Test
    void the_sweeper_runs_every_minute_and_the_catalog_is_read_every_hour() {
        assertThat(Synthesized.properties("AWS::Scheduler::Schedule", "SchedulesEveryMinute")
                        .get("ScheduleExpression")
                        .asText())
                .isEqualTo("rate(1 minute)");
        assertThat(Synthesized.properties("AWS::Scheduler::Schedule", "SchedulesEveryHour")
                        .get("ScheduleExpression")
                        .asText())
                .isEqualTo("rate(1 hour)");
    }
}
