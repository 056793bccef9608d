package org.analyticschatbot.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.analyticschatbot.local.LoopbackModel;
import org.analyticschatbot.local.SettingsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A model on loopback, data in a file, and all between them. */
class ModelServerTest {

    private static final String SQL =
            "SELECT region, sum(amount) AS amount FROM orders GROUP BY region ORDER BY 2 DESC";

    @TempDir
    private Path folder;

    @Test
    void the_models_sql_runs_over_the_files_and_who_wrote_it_at_what_cost_is_told_and_measured() throws Exception {
        try (LoopbackModel model = LoopbackModel.writing(SQL, "Amount by region");
                RunningServer server = server(model)) {
            JsonNode document = server.awaitEnd(server.ask("Which region sells most?"));

            assertThat(document.at("/answer/planner").asString()).isEqualTo("loopback");
            assertThat(document.at("/answer/rows").toString()).isEqualTo("[[\"north\",6.5],[\"south\",1.5]]");
            assertThat(document.at("/answer/assumptions").toString()).contains("with 1,000 tokens");
            assertThat(model.asked()).hasSize(1);
            assertThat(model.asked().getFirst()).contains("Which region sells most?", "orders");
            assertThat(server.get("/actuator/prometheus").body())
                    .contains("chatbot_model_calls_seconds_count{model=\"loopback\",outcome=\"answered\"} 1")
                    .contains("chatbot_model_tokens_total{kind=\"prompt\",model=\"loopback\"} 900.0");
        }
    }

    @Test
    void a_model_that_refuses_the_key_fails_the_question_with_its_cause() throws Exception {
        try (LoopbackModel model = LoopbackModel.refusing(401);
                RunningServer server = server(model)) {
            JsonNode document = server.awaitEnd(server.ask("Which region sells most?"));

            assertThat(document.at("/status").asString()).isEqualTo("FAILED");
            assertThat(document.at("/error/code").asString()).isEqualTo("PLANNER_UNAVAILABLE");
            assertThat(document.at("/error/message").asString()).contains("refuses the bot's key");
            assertThat(document.toString()).doesNotContain("sk-canary");
            assertThat(model.asked()).hasSize(1);
        }
    }

    @Test
    void with_a_fallback_the_rules_answer_and_say_so() throws Exception {
        try (LoopbackModel model = LoopbackModel.refusing(401);
                RunningServer server = server(model, "CHATBOT_MODEL_FALLBACK", "rules")) {
            JsonNode document = server.awaitEnd(server.ask("How many orders are there?"));

            assertThat(document.at("/answer/rows").toString()).isEqualTo("[[3]]");
            assertThat(document.at("/answer/planner").asString()).startsWith("rules (");
            assertThat(document.at("/answer/assumptions/0").asString()).contains("could not be reached");
        }
    }

    private RunningServer server(LoopbackModel model, String... more) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("orders.csv"), "order_id,region,amount\n1,north,2.5\n2,south,1.5\n3,north,4\n");
        return RunningServer.over(SettingsFixture.with(folder.resolve("state"), model.variables(more))
                .withData(data));
    }
}
