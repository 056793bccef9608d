package org.analyticschatbot.infracdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.configuration.ConfigurationFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;

/** The web chat with nothing but what it must have, under a name of CloudFront. */
class WebWithoutDomainTest {

    private static final String YAML = """
            databases: [sales]
            data: {locations: [lake]}
            rest: {authorizer: jwt, issuer: 'https://login.example.com', audiences: [page]}
            web: {client_id: page}
            code: {acknowledge: code, work: code}
            """;

    @Test
    void the_page_is_reached_at_cloudfront_and_what_is_left_of_the_rules_has_its_reason(@TempDir Path folder)
            throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("code")).resolve("placeholder"), "code");

        Path assembly = synthesize(folder);

        JsonNode template = json(assembly.resolve("analytics-chatbot.template.json"));
        assertThat(template.at("/Outputs/WebAddress/Value").toString()).contains("WebDistribution", "DomainName");
        assertThat(template.findValues("Origins").toString()).contains("ApiEndpoint");
        assertThat(template.findValues("AllowedOrigins").toString()).contains("https://*.cloudfront.net");
        assertThat(template.findValue("WebACLId")).isNull();
        assertThat(json(assembly.resolve("AwsSolutions-analytics-chatbot-NagReport.json"))
                        .get("lines")
                        .valueStream())
                .hasSizeGreaterThan(100)
                .extracting(line -> line.get("compliance").asText())
                .containsOnly("Compliant", "Suppressed");
    }

    private static Path synthesize(Path folder) {
        App app = App.Builder.create().outdir(folder.resolve("out").toString()).build();
        ChatbotApp.add(app, configuration(folder));
        return Path.of(app.synth().getDirectory());
    }

    private static Configuration configuration(Path folder) {
        return switch (ConfigurationFile.read(YAML, folder)) {
            case ConfigurationFile.Read.Valid(Configuration configuration) -> configuration;
            case ConfigurationFile.Read.Invalid(List<ConfigurationFile.Problem> problems) ->
                throw new IllegalStateException(problems.toString());
        };
    }

    private static JsonNode json(Path file) throws IOException {
        return Synthesized.json(Files.readString(file));
    }
}
