package org.analyticschatbot.infracdk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.configuration.ConfigurationFile;
import software.amazon.awscdk.App;

/**
 * The stack of another configuration than the example.
 *
 * @param nag what each rule of AWS Solutions says of each resource
 */
record OtherStack(JsonNode template, JsonNode nag) {

    /** @param yaml without a stage, and with {@code code} for both packages */
    static OtherStack of(String yaml, Path folder) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("code")).resolve("placeholder"), "code");
        App app = App.Builder.create().outdir(folder.resolve("out").toString()).build();
        ChatbotApp.add(app, configuration(yaml, folder));
        Path assembly = Path.of(app.synth().getDirectory());
        return new OtherStack(
                json(assembly.resolve("analytics-chatbot.template.json")),
                json(assembly.resolve("AwsSolutions-analytics-chatbot-NagReport.json"))
                        .get("lines"));
    }

    private static Configuration configuration(String yaml, Path folder) {
        return switch (ConfigurationFile.read(yaml, folder)) {
            case ConfigurationFile.Read.Valid(Configuration configuration) -> configuration;
            case ConfigurationFile.Read.Invalid(List<ConfigurationFile.Problem> problems) ->
                throw new IllegalStateException(problems.toString());
        };
    }

    private static JsonNode json(Path file) throws IOException {
        return Synthesized.json(Files.readString(file));
    }
}
