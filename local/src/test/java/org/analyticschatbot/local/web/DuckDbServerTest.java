package org.analyticschatbot.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.analyticschatbot.local.SettingsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a file on the disk to rows over HTTP, with nothing scripted. */
class DuckDbServerTest {

    private static final int WHITE = 0xFFFFFFFF;

    @Test
    void a_result_has_more_rows_behind_its_link_than_in_its_preview(@TempDir Path folder) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("orders.csv"), "order_id,region\n" + "1,north\n".repeat(1_200));

        try (RunningServer server =
                RunningServer.over(SettingsFixture.in(folder.resolve("state")).withData(data))) {
            JsonNode document = server.awaitEnd(server.ask("show all orders"));
            String whole = URI.create(document.path("result_url").asString()).getPath();

            assertThat(document.at("/answer/row_count").asLong()).isEqualTo(1_200);
            assertThat(document.at("/answer/rows").size()).isEqualTo(20);
            assertThat(RunningServer.json(server.get(whole)).path("rows").size())
                    .isEqualTo(1_000);
        }
    }

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
            assertThat(paper(server, chart)).isEqualTo(WHITE);
            assertThat(paper(server, chart + "?theme=dark")).isNotEqualTo(WHITE);
            assertThat(server.get(chart + "?theme=pink").statusCode()).isEqualTo(400);
            assertThat(tables.get(0).path("name").asString()).isEqualTo("orders");
            assertThat(tables.get(0).path("row_count").asLong()).isEqualTo(3);
        }
    }

    private static int paper(RunningServer server, String picture) throws Exception {
        byte[] png = server.bytes(picture);
        return ImageIO.read(new ByteArrayInputStream(png)).getRGB(0, 0);
    }
}
