package org.analyticschatbot.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.analyticschatbot.local.SettingsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** No data is named, and nothing is scripted. */
class DemoServerTest {

    @Test
    void without_data_questions_are_about_the_demo_data(@TempDir Path state) throws Exception {
        try (RunningServer server = RunningServer.over(SettingsFixture.in(state))) {
            JsonNode document = server.awaitEnd(server.ask("How many stores are there?"));
            JsonNode tables = RunningServer.json(server.get("/tables")).path("tables");

            assertThat(document.at("/answer/rows").toString()).isEqualTo("[[24]]");
            assertThat(tables)
                    .extracting(table -> table.path("name").asString())
                    .contains("orders", "returns");
        }
    }
}
