package org.analyticschatbot.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.analyticschatbot.local.SettingsFixture;
import org.analyticschatbot.local.web.rest.CancelPromptRequestController;
import org.analyticschatbot.local.web.rest.CreatePromptRequestController;
import org.analyticschatbot.local.web.rest.FetchResultController;
import org.analyticschatbot.local.web.rest.GiveFeedbackController;
import org.analyticschatbot.local.web.rest.OpenApiController;
import org.analyticschatbot.local.web.rest.TablesController;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.JsonNode;

/** What openapi.json says is what the server does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final List<Class<?>> CONTROLLERS = List.of(
            CreatePromptRequestController.class,
            FetchResultController.class,
            CancelPromptRequestController.class,
            GiveFeedbackController.class,
            TablesController.class,
            OpenApiController.class);
    private static final String UNKNOWN = "00000000000000000000000000";

    @SuppressWarnings("NullAway.Init")
    private RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private JsonNode document;

    @BeforeAll
    void start(@TempDir Path state) throws Exception {
        server = new RunningServer(SettingsFixture.in(state));
        document = RunningServer.json(server.get("/openapi.json"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void every_path_and_method_is_described_and_no_other() {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .forEachEntry((path, methods) ->
                        methods.propertyNames().forEach(method -> described.add(method + " " + path)));

        assertThat(described).isEqualTo(mapped());
    }

    @Test
    void every_answer_has_a_described_status_and_the_keys_of_its_schema() throws Exception {
        String id = server.ask("Revenue by customer?");
        server.awaitEnd(id);
        String other = server.ask("what?");
        server.awaitEnd(other);
        String failed = server.ask("broken");
        server.awaitEnd(failed);

        check("post", "/createPromptRequest", server.asking("Revenue?"));
        check("post", "/createPromptRequest", server.asking(" "));
        check("post", "/createPromptRequest", server.asking("a".repeat(70_000)));
        check("post", "/createPromptRequest", server.to("/createPromptRequest").POST(BodyPublishers.noBody()));
        check("post", "/giveFeedback/{request_id}", server.judging(id, "{}"));
        check(
                "post",
                "/giveFeedback/{request_id}",
                server.to("/giveFeedback/" + id).POST(BodyPublishers.noBody()));
        for (String one : List.of(id, other, failed, UNKNOWN)) {
            check("post", "/giveFeedback/{request_id}", server.judging(one, "{\"verdict\": \"HELPFUL\"}"));
            check("get", "/fetchResult/{request_id}", server.to("/fetchResult/" + one));
            check("get", "/fetchResult/{request_id}/result.json", server.to("/fetchResult/" + one + "/result.json"));
            check("get", "/fetchResult/{request_id}/result.csv", server.to("/fetchResult/" + one + "/result.csv"));
            check("get", "/fetchResult/{request_id}/chart.png", server.to("/fetchResult/" + one + "/chart.png"));
            check(
                    "post",
                    "/cancelPromptRequest/{request_id}",
                    server.to("/cancelPromptRequest/" + one).POST(BodyPublishers.noBody()));
        }
        check("get", "/tables", server.to("/tables"));
    }

    private void check(String method, String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var response = server.send(request);
        JsonNode described = document.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(Integer.toString(response.statusCode()));

        assertThat(described.isMissingNode())
                .as(path + " " + response.statusCode())
                .isFalse();
        JsonNode schema = described.path("content").path("application/json").path("schema");
        if (!schema.isMissingNode()) {
            assertThat(objections(schema, RunningServer.json(response), path)).isEmpty();
        }
    }

    /** A small part of JSON Schema: references, oneOf, const, required and known names, types and items. */
    private List<String> objections(JsonNode given, JsonNode value, String place) {
        JsonNode schema = resolved(given);
        if (schema.has("oneOf")) {
            boolean fits = schema.path("oneOf")
                    .valueStream()
                    .anyMatch(one -> objections(one, value, place).isEmpty());
            return fits ? List.of() : List.of(place + " fits none of its schemas: " + value);
        }
        List<String> objections = new ArrayList<>();
        if (schema.has("const") && !schema.path("const").equals(value)) {
            objections.add(place + " is " + value);
        }
        if (schema.has("type") && !fits(types(schema), value)) {
            objections.add(place + " is a " + type(value));
        }
        if (value.isObject()) {
            objections.addAll(ofObject(schema, value, place));
        }
        value.valueStream()
                .filter(item -> value.isArray())
                .forEach(item -> objections.addAll(objections(schema.path("items"), item, place + "[]")));
        return objections;
    }

    private List<String> ofObject(JsonNode schema, JsonNode value, String place) {
        List<String> objections = new ArrayList<>();
        Set<String> names = new TreeSet<>(value.propertyNames());
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> !names.contains(name))
                .forEach(name -> objections.add(place + " has no " + name));
        value.forEachEntry((name, child) -> {
            if (schema.path("properties").has(name)) {
                objections.addAll(objections(schema.path("properties").path(name), child, place + "." + name));
            } else {
                objections.add(place + " has " + name + ", which nothing describes");
            }
        });
        return objections;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static boolean fits(List<String> types, JsonNode value) {
        return types.contains(type(value)) || (value.isIntegralNumber() && types.contains("number"));
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString());
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "null";
        };
    }

    private static Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        for (Class<?> controller : CONTROLLERS) {
            for (var method : controller.getDeclaredMethods()) {
                RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null) {
                    for (RequestMethod verb : mapping.method()) {
                        mapped.add(verb.name().toLowerCase(java.util.Locale.ROOT) + " "
                                + mapping.path()[0].replace("{requestId}", "{request_id}"));
                    }
                }
            }
        }
        return mapped;
    }
}
