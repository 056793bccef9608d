package org.analyticschatbot.local.web;

import static org.analyticschatbot.local.web.RunningServer.code;
import static org.analyticschatbot.local.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.analyticschatbot.local.ScriptedData;
import org.analyticschatbot.local.SettingsFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestTest {

    @SuppressWarnings("NullAway.Init")
    private RunningServer server;

    @BeforeAll
    void start(@TempDir Path state) {
        server = new RunningServer(SettingsFixture.in(state));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_question_is_accepted_at_once_with_its_request_id() throws Exception {
        HttpResponse<String> response = server.send(server.asking("Revenue by customer?"));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response).path("status").asString()).isEqualTo("PENDING");
        assertThat(json(response).path("request_id").asString()).matches("[0-9a-z]{26}");
        assertThat(response.headers().firstValue("Location"))
                .hasValue("/fetchResult/" + json(response).path("request_id").asString());
    }

    @Test
    void an_answer_is_the_document_of_the_wire_contract() throws Exception {
        String id = server.ask("Revenue by customer?");

        JsonNode document = server.awaitEnd(id);

        assertThat(document.propertyNames())
                .containsExactly(
                        "request_id", "status", "human_prompt", "user_id", "result_url", "answer", "error", "feedback");
        assertThat(document.path("status").asString()).isEqualTo("PROCESSED");
        assertThat(document.path("user_id").asString()).isEqualTo("carol");
        assertThat(document.path("error").isNull()).isTrue();
        JsonNode answer = document.path("answer");
        assertThat(answer.path("kind").asString()).isEqualTo("table");
        assertThat(answer.path("columns").toString())
                .isEqualTo(
                        "[{\"name\":\"customer\",\"type\":\"varchar\"},{\"name\":\"revenue\",\"type\":\"decimal(18,2)\"}]");
        assertThat(answer.path("rows").toString()).isEqualTo("[[\"" + ScriptedData.CELL + "\",1000],[\"=1+1\",null]]");
        assertThat(answer.path("row_count").asLong()).isEqualTo(2);
        assertThat(answer.path("bytes_scanned").asLong()).isEqualTo(42);
        assertThat(answer.propertyNames()).doesNotContain("chart_hint", "options");
    }

    @Test
    void the_links_of_an_answer_lead_to_it_and_to_its_rows() throws Exception {
        String id = server.ask("Revenue by customer?");
        JsonNode document = server.awaitEnd(id);

        HttpResponse<String> answer = server.get(path(document.path("result_url")));
        HttpResponse<String> csv = server.get(path(document.path("answer").path("csv_url")));

        assertThat(json(answer)).isEqualTo(document.path("answer"));
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"result-" + id + ".csv\"");
        assertThat(csv.body()).contains(ScriptedData.CELL).doesNotContain("\n=1+1");
    }

    @Test
    void a_question_back_has_options_and_no_csv() throws Exception {
        String id = server.ask("what?");

        JsonNode answer = server.awaitEnd(id).path("answer");
        HttpResponse<String> csv = server.get("/fetchResult/" + id + "/result.csv");

        assertThat(answer.propertyNames()).containsExactly("kind", "sentence", "options", "planner");
        assertThat(csv.statusCode()).isEqualTo(404);
        assertThat(code(csv)).isEqualTo("NO_SUCH_RESULT");
    }

    @Test
    void a_query_that_fails_says_why_and_what_to_do() throws Exception {
        String id = server.ask("broken");

        JsonNode document = server.awaitEnd(id);

        assertThat(document.path("status").asString()).isEqualTo("FAILED");
        assertThat(document.path("answer").isNull()).isTrue();
        assertThat(document.path("result_url").isNull()).isTrue();
        assertThat(document.path("error").path("code").asString()).isEqualTo("ENGINE_ERROR");
        assertThat(document.path("error").path("message").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000000000000000", "0", "../../etc/passwd", "ÄÖ", "%2e%2e"})
    void an_id_that_is_unknown_or_malformed_is_not_found(String id) throws Exception {
        String path = "/fetchResult/" + URLEncoder.encode(id, StandardCharsets.UTF_8);

        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(json(response).path("error").path("message").asString()).isNotBlank();
    }

    @Test
    void the_same_idempotency_key_and_question_are_one_request() throws Exception {
        HttpResponse<String> first = server.send(server.asking("Revenue?").header("Idempotency-Key", "k-1"));
        HttpResponse<String> second = server.send(server.asking("Revenue?").header("Idempotency-Key", "k-1"));
        HttpResponse<String> other = server.send(server.asking("Orders?").header("Idempotency-Key", "k-1"));

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(code(other)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void an_idempotency_key_of_unreasonable_length_is_refused() throws Exception {
        HttpResponse<String> response =
                server.send(server.asking("Revenue?").header("Idempotency-Key", "k".repeat(256)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo("BAD_IDEMPOTENCY_KEY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"human_prompt": "  "}           | EMPTY
            {"human_prompt": "\\u0000 bytes"} | NOT_TEXT
            {"human_prompt": 5}              | NO_PROMPT
            {"prompt": "Revenue?"}           | NO_PROMPT
            ["human_prompt"]                 | NO_PROMPT
            {"human_prompt": "Rev            | MALFORMED_JSON
            {"human_prompt": "a"} trailing   | MALFORMED_JSON
            """)
    void a_body_that_is_no_question_is_refused_with_the_reason(String body, String reason) throws Exception {
        HttpResponse<String> response = server.send(server.post("/createPromptRequest", BodyPublishers.ofString(body)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo(reason);
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws Exception {
        byte[] body = "{\"human_prompt\": \"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> response =
                server.send(server.post("/createPromptRequest", BodyPublishers.ofByteArray(body)));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void a_question_that_is_too_long_is_refused() throws Exception {
        HttpResponse<String> response = server.send(server.asking("a".repeat(4_001)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo("TOO_LONG");
    }

    @Test
    void a_body_of_ten_megabytes_is_refused_whether_or_not_its_length_is_told() throws Exception {
        byte[] body = ("{\"human_prompt\": \"" + "a".repeat(10 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> told = server.send(server.post("/createPromptRequest", BodyPublishers.ofByteArray(body)));
        HttpResponse<String> chunked = server.send(server.post(
                "/createPromptRequest", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(code(chunked)).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void a_body_that_is_not_json_by_its_type_is_refused() throws Exception {
        HttpResponse<String> response = server.send(server.to("/createPromptRequest")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"human_prompt\": \"Revenue?\"}")));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(code(response)).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @CsvSource({
        "/no-such-page.html, 404",
        "/nothing/here, 404",
        "/createPromptRequest, 405",
        "/actuator, 404",
        "/actuator/env, 404"
    })
    void a_path_or_method_that_is_not_there_is_refused_in_json(String path, int status) throws Exception {
        HttpResponse<String> response = server.send(server.to(path).header("Accept", "text/html"));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json(response).path("error").path("message").asString()).isNotBlank();
    }

    @Test
    void a_running_query_can_be_cancelled_once() throws Exception {
        String id = server.ask("slow");
        server.data().awaitSlowQuery();

        HttpResponse<String> cancelled =
                server.send(server.to("/cancelPromptRequest/" + id).POST(BodyPublishers.noBody()));
        HttpResponse<String> again =
                server.send(server.to("/cancelPromptRequest/" + id).POST(BodyPublishers.noBody()));

        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(json(cancelled).path("error").path("code").asString()).isEqualTo("CANCELLED");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(code(again)).isEqualTo("ALREADY_FINISHED");
        server.data().awaitStop();
    }

    @Test
    void what_is_unknown_cannot_be_cancelled() throws Exception {
        HttpResponse<String> response = server.send(
                server.to("/cancelPromptRequest/00000000000000000000000000").POST(BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(404);
    }

    @Test
    void an_equal_question_gets_the_same_sql_once_its_answer_is_helpful_until_somebody_objects() throws Exception {
        String first = server.ask("Sum by customer?");
        server.awaitEnd(first);

        HttpResponse<String> helpful = server.send(server.judging(first, "{\"verdict\": \"HELPFUL\"}"));
        JsonNode remembered = server.awaitEnd(server.ask("sum by customer"));
        HttpResponse<String> objection = server.send(
                server.judging(first, "{\"verdict\": \"NOT_HELPFUL\", \"comment\": \"Returns should not count.\"}"));
        JsonNode anew = server.awaitEnd(server.ask("Sum by customer"));

        assertThat(helpful.statusCode()).isEqualTo(200);
        assertThat(json(helpful).path("feedback").toString()).isEqualTo("{\"verdict\":\"HELPFUL\",\"comment\":\"\"}");
        assertThat(assumptions(remembered)).contains("found helpful").contains("Revenue is net.");
        assertThat(json(objection)).isEqualTo(json(server.get("/fetchResult/" + first)));
        assertThat(json(objection).path("feedback").toString())
                .isEqualTo("{\"verdict\":\"NOT_HELPFUL\",\"comment\":\"Returns should not count.\"}");
        assertThat(assumptions(anew)).doesNotContain("found helpful").contains("Revenue is net.");
    }

    @Test
    void what_is_unknown_cannot_be_judged() throws Exception {
        HttpResponse<String> response =
                server.send(server.judging("00000000000000000000000000", "{\"verdict\": \"HELPFUL\"}"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(code(response)).isEqualTo("NO_SUCH_REQUEST");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                    | NO_VERDICT
            {"verdict": "GREAT"}                  | NO_VERDICT
            {"verdict": 1}                        | NO_VERDICT
            {"verdict": "HELPFUL", "comment": {}} | NO_VERDICT
            ["HELPFUL"]                           | NO_VERDICT
            {"verdict":                           | MALFORMED_JSON
            """)
    void a_body_that_is_no_verdict_is_refused_and_changes_nothing(String body, String reason) throws Exception {
        String id = server.ask("Revenue by customer?");
        server.awaitEnd(id);

        HttpResponse<String> response = server.send(server.judging(id, body));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo(reason);
        assertThat(server.awaitEnd(id).path("feedback").isNull()).isTrue();
    }

    @Test
    void the_tables_tell_nothing_of_the_values_of_private_columns() throws Exception {
        JsonNode table = json(server.get("/tables")).path("tables").get(0);

        assertThat(table.path("name").asString()).isEqualTo("customers");
        assertThat(table.path("row_count").asLong()).isEqualTo(2);
        assertThat(table.path("columns").get(0).path("private").asBoolean()).isTrue();
        assertThat(table.path("columns").get(0).path("statistics").isNull()).isTrue();
        assertThat(table.path("columns").get(1).path("statistics").path("max").asString())
                .isEqualTo("z");
    }

    @Test
    void nothing_is_kept_guessed_or_embedded_by_a_browser() throws Exception {
        HttpResponse<String> response = server.get("/tables");

        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
    }

    @Test
    void health_and_metrics_are_there() throws Exception {
        server.awaitEnd(server.ask("Revenue?"));

        HttpResponse<String> ready = server.get("/actuator/health/readiness");
        HttpResponse<String> alive = server.get("/actuator/health/liveness");
        String metrics = server.get("/actuator/prometheus").body();

        assertThat(json(ready).path("status").asString()).isEqualTo("UP");
        assertThat(json(alive).path("status").asString()).isEqualTo("UP");
        assertThat(metrics)
                .contains("chatbot_questions_total{result=\"accepted\"}")
                .contains("chatbot_outcomes_total{code=\"\",status=\"PROCESSED\"}")
                .contains("chatbot_steps_seconds_count{result=\"settled\",step=\"plan\"}")
                .contains("chatbot_steps_in_flight")
                .contains("chatbot_queries_running ")
                .contains("chatbot_oldest_unfinished_seconds")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void a_line_that_is_no_http_is_refused_in_json() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(response)
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"BAD_REQUEST\"")
                    .doesNotContain("<html");
        }
    }

    private static String assumptions(JsonNode document) {
        return document.path("answer").path("assumptions").toString();
    }

    private static String path(JsonNode link) {
        return URI.create(link.asString()).getPath();
    }
}
