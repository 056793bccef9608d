package org.analyticschatbot.aws.assembly.stack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * What of a template the assembly plays.
 *
 * @param routes from a route of the HTTP API, such as {@code POST /slack/events}, to the logical id of its function
 * @param workgroups of Athena, by name
 * @param secrets by ARN
 */
public record Stack(
        List<DeployedPipe> pipes,
        List<DeployedRule> rules,
        List<DeployedQueue> queues,
        List<EventSource> sources,
        List<DeployedFunction> functions,
        List<DeployedSchedule> schedules,
        Map<String, String> routes,
        List<String> workgroups,
        List<String> secrets) {

    /** @param names of tables and buckets, by logical id */
    public static Stack read(Template template, Map<String, String> names) {
        Reader reader = new Reader(template, new References(template, names));
        return new Stack(
                reader.all("AWS::Pipes::Pipe", (id, pipe) -> DeployedPipe.read(pipe)),
                reader.all("AWS::Events::Rule", DeployedRule::read),
                reader.all("AWS::SQS::Queue", DeployedQueue::read),
                reader.all("AWS::Lambda::EventSourceMapping", (id, mapping) -> EventSource.read(mapping)),
                reader.all("AWS::Lambda::Function", DeployedFunction::read),
                reader.all("AWS::Scheduler::Schedule", (id, schedule) -> DeployedSchedule.read(schedule)),
                reader.routes(),
                reader.all("AWS::Athena::WorkGroup", (id, workgroup) -> workgroup.text("Name")),
                reader.all(
                        "AWS::SecretsManager::Secret",
                        (id, secret) -> reader.references().ref(id)));
    }

    /** @throws IllegalArgumentException if there is no such function */
    public DeployedFunction function(String id) {
        return functions.stream()
                .filter(function -> function.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No function " + id));
    }

    /** @throws IllegalArgumentException if there is no such queue */
    public DeployedQueue queue(String name) {
        return queues.stream()
                .filter(queue -> queue.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No queue " + name));
    }

    private record Reader(Template template, References references) {

        <T> List<T> all(String type, BiFunction<String, Properties, T> read) {
            return template.properties(type).entrySet().stream()
                    .map(resource -> read.apply(resource.getKey(), resolved(resource.getValue())))
                    .toList();
        }

        private Properties resolved(JsonObject properties) {
            return new Properties(references.resolved(properties).getAsJsonObject());
        }

        /** By way of integrations. */
        Map<String, String> routes() {
            Map<String, String> routes = new TreeMap<>();
            template.properties("AWS::ApiGatewayV2::Route").values().forEach(json -> {
                Properties route = resolved(json);
                String integration = route.text("Target").replace("integrations/", "");
                String alias = resolved(template.resource(integration)).text("IntegrationUri");
                routes.put(route.text("RouteKey"), DeployedFunction.named(alias));
            });
            return routes;
        }
    }
}
