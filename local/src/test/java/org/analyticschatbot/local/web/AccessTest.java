package org.analyticschatbot.local.web;

import static org.analyticschatbot.local.SettingsFixture.ALICE;
import static org.analyticschatbot.local.SettingsFixture.BOB;
import static org.analyticschatbot.local.web.RunningServer.code;
import static org.analyticschatbot.local.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.analyticschatbot.local.SettingsFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    @SuppressWarnings("NullAway.Init")
    private RunningServer server;

    @BeforeAll
    void start(@TempDir Path state) {
        server = new RunningServer(SettingsFixture.withTokens(state));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tables", "/fetchResult/00000000000000000000000000", "/actuator/prometheus"})
    void without_a_token_nothing_is_told(String path) throws Exception {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(code(response)).isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong-token-0123456789", "Basic YWxpY2U6eA==", "Bearer", "Bearer "})
    void a_wrong_token_is_none(String header) throws Exception {
        HttpResponse<String> response = server.send(server.to("/tables").header("Authorization", header));

        assertThat(response.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/actuator/health", "/actuator/health/readiness"})
    void what_holds_no_data_needs_no_token(String path) throws Exception {
        assertThat(server.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void a_request_is_its_askers_alone() throws Exception {
        String id = json(server.send(as(ALICE, server.asking("Revenue?"))))
                .path("request_id")
                .asString();
        awaitEnd(id);

        for (String path : new String[] {
            "/fetchResult/" + id, "/fetchResult/" + id + "/result.csv", "/fetchResult/" + id + "/result.json"
        }) {
            HttpResponse<String> hers = server.send(as(ALICE, server.to(path)));
            HttpResponse<String> his = server.send(as(BOB, server.to(path)));
            HttpResponse<String> nobodys =
                    server.send(as(BOB, server.to(path.replace(id, "00000000000000000000000000"))));

            assertThat(hers.statusCode()).isEqualTo(200);
            assertThat(his.statusCode()).isEqualTo(404);
            assertThat(his.body()).isEqualTo(nobodys.body());
        }
        assertThat(server.send(as(BOB, server.judging(id, "{\"verdict\": \"HELPFUL\"}")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.send(as(BOB, server.to("/cancelPromptRequest/" + id).POST(BodyPublishers.noBody())))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void two_users_may_use_the_same_idempotency_key() throws Exception {
        HttpResponse<String> hers =
                server.send(as(ALICE, server.asking("Revenue?").header("Idempotency-Key", "k")));
        HttpResponse<String> his = server.send(as(BOB, server.asking("Orders?").header("Idempotency-Key", "k")));

        assertThat(his.statusCode()).isEqualTo(202);
        assertThat(his.body()).isNotEqualTo(hers.body());
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, 403",
        "127.0.0.1.evil.example, 403",
        "localhost, 200",
        "localhost:1234, 200",
        "127.0.0.1, 200",
        "[::1], 200"
    })
    void on_loopback_only_its_own_names_are_answered(String host, int status) throws IOException {
        String response = raw("GET /actuator/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example, 403", "null, 403", "own, 202"})
    void a_page_of_another_site_cannot_ask(String origin, int status) throws Exception {
        String value = origin.equals("own") ? "http://127.0.0.1:" + server.port() : origin;

        HttpResponse<String> response =
                server.send(as(ALICE, server.asking("Revenue?").header("Origin", value)));

        assertThat(response.statusCode()).isEqualTo(status);
    }

    private void awaitEnd(String id) throws IOException, InterruptedException {
        while (server.send(as(ALICE, server.to("/fetchResult/" + id))).body().contains("\"answer\":null")) {
            Thread.onSpinWait();
        }
    }

    private static HttpRequest.Builder as(String token, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
