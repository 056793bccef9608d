package org.analyticschatbot.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.SettingsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack's way in; what Slack hears back is tested where a Slack is at hand. */
final class SlackServerTest {

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String EVENT = """
            {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event":
             {"type": "message", "channel": "D1", "user": "U1", "text": "How many orders?", "ts": "1700.1"}}""";

    @Test
    void a_signed_event_comes_in_under_any_name_and_without_a_token(@TempDir Path state) throws Exception {
        try (RunningServer server = new RunningServer(slack(state))) {
            assertThat(post(server, SECRET).statusCode()).isEqualTo(200);
            assertThat(post(server, "another secret").statusCode()).isEqualTo(401);
            assertThat(server.get("/tables").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void the_rehearsal_before_the_first_event_leaves_nothing_behind(@TempDir Path state) throws Exception {
        new RunningServer(slack(state)).close();

        assertThat(storedQuestions(state)).isZero();
        assertThat(state.resolve("rehearsal")).doesNotExist();
    }

    @Test
    void where_no_slack_is_set_up_nobody_listens(@TempDir Path state) throws Exception {
        try (RunningServer server = new RunningServer(SettingsFixture.in(state))) {
            assertThat(post(server, SECRET).statusCode()).isEqualTo(404);
        }
    }

    private static int storedQuestions(Path state) throws SQLException {
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("requests.sqlite"));
                ResultSet count = store.createStatement().executeQuery("SELECT count(*) FROM request")) {
            return count.getInt(1);
        }
    }

    private static LocalSettings slack(Path state) {
        return SettingsFixture.with(
                state,
                Map.of(
                        "CHATBOT_API_TOKENS",
                        "alice=" + SettingsFixture.ALICE,
                        "CHATBOT_SLACK_BOT_TOKEN",
                        "xoxb-1",
                        "CHATBOT_SLACK_SIGNING_SECRET",
                        SECRET,
                        "CHATBOT_SLACK_API_URL",
                        "http://127.0.0.1:1/api/"));
    }

    private static HttpResponse<String> post(RunningServer server, String secret) throws Exception {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        return server.send(server.to("/slack/events")
                .header("Origin", "https://slack.com")
                .header("Content-Type", "application/json")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", new SlackSignature.Generator(secret).generate(timestamp, EVENT))
                .POST(BodyPublishers.ofString(EVENT)));
    }
}
