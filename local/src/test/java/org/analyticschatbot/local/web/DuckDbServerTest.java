package org.analyticschatbot.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.analyticschatbot.local.SettingsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a file on the disk to rows over HTTP, with nothing scripted. */
class DuckDbServerTest {

    @Test
    void a_question_about_a_file_is_answered_from_its_rows(@TempDir Path folder) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("orders.csv"), "order_id,region,amount\n1,north,2.5\n2,south,1.5\n3,north,4\n");

        try (RunningServer server =
                RunningServer.over(SettingsFixture.in(folder.resolve("state")).withData(data))) {
            JsonNode document = server.awaitEnd(server.ask("How many orders are there per region?"));
            JsonNode tables = RunningServer.json(server.get("/tables")).path("tables");

            assertThat(document.path("status").asString()).isEqualTo("PROCESSED");
            assertThat(document.path("answer").path("planner").asString()).isEqualTo("rules");
            assertThat(document.path("answer").path("rows").toString()).contains("[\"north\",2]", "[\"south\",1]");
            String chart = "/fetchResult/" + document.path("request_id").asString() + "/chart.png";
            assertThat(document.at("/answer/chart/url").asString()).endsWith(chart);
            assertThat(document.at("/answer/chart/reason").asString()).isNotBlank();
            assertThat(server.get(chart).headers().firstValue("Content-Type")).hasValue("image/png");
            assertThat(tables.get(0).path("name").asString()).isEqualTo("orders");
            assertThat(tables.get(0).path("row_count").asLong()).isEqualTo(3);
        }
    }
}
