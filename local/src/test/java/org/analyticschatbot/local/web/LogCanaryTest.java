package org.analyticschatbot.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.analyticschatbot.local.LogFormat;
import org.analyticschatbot.local.ScriptedData;
import org.analyticschatbot.local.SettingsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that a person wrote, owns or has to keep secret may be in a log. */
class LogCanaryTest {

    private static final String QUESTION = "Canary-Question-Umsatz";

    @Test
    void the_log_holds_request_ids_but_no_question_no_cell_and_no_token(@TempDir Path state) throws Exception {
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        PrintStream stderr = System.err;
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
        String id;
        try (RunningServer server =
                new RunningServer(SettingsFixture.withTokens(state).withLogFormat(LogFormat.JSON))) {
            id = askAboutEverything(server);
        } finally {
            System.setErr(stderr);
        }

        String log = captured.toString(StandardCharsets.UTF_8);

        assertThat(log).contains(id).doesNotContain(QUESTION, ScriptedData.CELL, SettingsFixture.ALICE, "Canary");
        assertThat(log.lines().map(LogCanaryTest::message)).isNotEmpty().doesNotContain("");
    }

    private static String askAboutEverything(RunningServer server) throws Exception {
        String id = RunningServer.json(server.send(asAlice(server.asking(QUESTION))))
                .path("request_id")
                .asString();
        server.send(asAlice(server.asking(QUESTION + " broken")));
        server.send(asAlice(server.asking(QUESTION + "\u0000")));
        server.send(asAlice(server.post("/createPromptRequest", BodyPublishers.ofString(QUESTION))));
        server.send(asAlice(server.to("/" + QUESTION)));
        server.send(server.to("/tables").header("Authorization", "Bearer " + SettingsFixture.ALICE + "-Canary"));
        while (server.send(asAlice(server.to("/fetchResult/" + id))).body().contains("\"answer\":null")) {
            Thread.onSpinWait();
        }
        server.send(asAlice(server.to("/fetchResult/" + id + "/result.csv")));
        return id;
    }

    private static HttpRequest.Builder asAlice(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + SettingsFixture.ALICE);
    }

    private static String message(String line) {
        JsonNode entry = new JsonMapper().readTree(line);
        return entry.path("message").asString();
    }
}
