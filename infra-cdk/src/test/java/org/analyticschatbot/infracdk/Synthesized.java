package org.analyticschatbot.infracdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.configuration.ConfigurationFile;
import software.amazon.awscdk.App;

/** The stack of the example configuration, synthesized once for all tests: that takes most of their time. */
final class Synthesized {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String STACK = "analytics-chatbot-test";
    private static final Path ASSEMBLY = synthesize();
    private static final JsonNode TEMPLATE = json(text(templateFile()));

    private Synthesized() {}

    private static Path synthesize() {
        App app = App.Builder.create()
                .outdir(TARGET.resolve("cdk.out").toString())
                .build();
        Configuration configuration = configuration();
        placeholder(configuration.code().acknowledge());
        placeholder(configuration.code().work());
        ChatbotApp.add(app, configuration);
        return Path.of(app.synth().getDirectory());
    }

    private static Configuration configuration() {
        return switch (ConfigurationFile.read(
                text(Path.of("chatbot.example.yaml")), TARGET.resolve("code/infra-cdk"))) {
            case ConfigurationFile.Read.Valid(Configuration configuration) -> configuration;
            case ConfigurationFile.Read.Invalid(List<ConfigurationFile.Problem> problems) ->
                throw new IllegalStateException(problems.toString());
        };
    }

    /** A folder in place of a package: synthesis hashes what is deployed, whatever it is. */
    private static void placeholder(Path path) {
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve("placeholder"), path.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path templateFile() {
        return ASSEMBLY.resolve(STACK + ".template.json");
    }

    static JsonNode template() {
        return TEMPLATE;
    }

    /** What each rule of AWS Solutions says of each resource. */
    static JsonNode nagReport() {
        return json(text(ASSEMBLY.resolve("AwsSolutions-" + STACK + "-NagReport.json")))
                .get("lines");
    }

    /** Resources of a type, by their logical id. */
    static Map<String, JsonNode> resources(String type) {
        Map<String, JsonNode> found = new TreeMap<>();
        TEMPLATE.get("Resources").properties().forEach(resource -> {
            if (resource.getValue().get("Type").asText().equals(type)) {
                found.put(resource.getKey(), resource.getValue());
            }
        });
        return found;
    }

    /** Properties of each resource of a type. */
    static List<JsonNode> properties(String type) {
        return resources(type).values().stream()
                .map(resource -> resource.path("Properties"))
                .toList();
    }

    /** Properties of the only resource of a type whose logical id starts so. */
    static JsonNode properties(String type, String idPrefix) {
        List<JsonNode> found = resources(type).entrySet().stream()
                .filter(resource -> resource.getKey().startsWith(idPrefix))
                .map(resource -> resource.getValue().path("Properties"))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " resources " + type + " start with " + idPrefix);
        }
        return found.getFirst();
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
