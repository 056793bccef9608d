package org.analyticschatbot.local.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.permissions.BotScopes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackCheckTest {

    private static final String SELF = "{\"ok\": true, \"team\": \"Acme\", \"user\": \"analytics\"}";
    private static final String OK = "{\"ok\": true}";

    private HttpServer slack;

    @BeforeEach
    void listen() throws IOException {
        slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack.start();
    }

    @AfterEach
    void stop() {
        slack.stop(0);
    }

    @Test
    void good_tokens_with_all_scopes_are_fine() {
        says("auth.test", SELF, String.join(",", BotScopes.needed()));
        says("apps.connections.open", OK, "connections:write");

        assertThat(check().line()).isEqualTo("✓ Slack: the bot is analytics in Acme, with all scopes that it needs");
    }

    @Test
    void a_missing_scope_is_named() {
        says(
                "auth.test",
                SELF,
                BotScopes.needed().stream()
                        .filter(scope -> !scope.equals("files:write"))
                        .collect(Collectors.joining(", ")));

        assertThat(check().line()).startsWith("✗ Slack: the bot token lacks files:write: add them");
    }

    @Test
    void a_refused_bot_token_is_wrong_with_the_next_step() {
        says("auth.test", "{\"ok\": false, \"error\": \"invalid_auth\"}", "");

        assertThat(check().line())
                .startsWith("✗ Slack: Slack refuses the bot token (invalid_auth)")
                .contains("CHATBOT_SLACK_BOT_TOKEN")
                .doesNotContain("canary");
    }

    @Test
    void a_refused_app_token_is_wrong_with_the_next_step() {
        says("auth.test", SELF, String.join(",", BotScopes.needed()));
        says("apps.connections.open", "{\"ok\": false, \"error\": \"missing_scope\"}", "");

        assertThat(check().line())
                .startsWith("✗ Slack: Slack refuses the app token (missing_scope)")
                .contains("connections:write")
                .doesNotContain("canary");
    }

    @Test
    void a_slack_that_is_not_there_is_wrong() {
        slack.stop(0);

        assertThat(check().line()).startsWith("✗ Slack: Slack cannot be asked (ConnectException)");
    }

    private void says(String method, String answer, String scopes) {
        slack.createContext("/api/" + method, exchange -> {
            exchange.getResponseHeaders().add("X-OAuth-Scopes", scopes);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            answer(exchange, answer.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Check check() {
        URI api = URI.create("http://127.0.0.1:" + slack.getAddress().getPort() + "/api/");
        return SlackCheck.of(
                new SlackSettings("xoxb-canary", null, "xapp-canary", api, ZoneOffset.UTC, DayOfWeek.MONDAY));
    }
}
