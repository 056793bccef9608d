package org.analyticschatbot.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.SettingsFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands and buttons, from Slack's request to what the bot says in Slack. */
final class SlackActionsTest {

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private LoopbackSlack slack;
    private RunningServer server;

    @BeforeEach
    void start(@TempDir Path state) throws IOException {
        slack = new LoopbackSlack();
        server = new RunningServer(settings(state));
    }

    @AfterEach
    void stop() {
        server.close();
        slack.close();
    }

    @Test
    void a_command_is_answered_in_direct_messages_and_again_on_a_click() throws Exception {
        String id = ask("/frage", "revenue by customer");
        assertThat(slack.await(call -> call.method().equals("conversations.open"))
                        .body())
                .contains("U1");
        slack.await(call -> call.method().equals("chat.update") && call.body().contains("ready"));

        assertThat(click("answer_run_again", id, "1").statusCode()).isEqualTo(200);
        slack.await(call -> call.method().equals("chat.update")
                && call.body().contains("ready")
                && !call.body().contains(id));

        assertThat(slack.calls())
                .filteredOn(call -> call.method().equals("chat.postMessage"))
                .allSatisfy(call -> assertThat(call.body()).contains("channel=D1"));
    }

    @Test
    void cancelling_a_long_query_stops_it_and_is_said_once() throws Exception {
        String id = ask("/frage", "a slow one");
        server.data().awaitSlowQuery();

        click("answer_cancel", id, "1");
        click("answer_cancel", id, "2");
        server.data().awaitStop();
        slack.await(LoopbackSlack.Call::isCancellation);
        slack.await(call -> call.method().equals("/note") && call.body().contains("finished already"));

        assertThat(slack.calls()).filteredOn(LoopbackSlack.Call::isCancellation).hasSize(1);
    }

    private String ask(String command, String words) throws Exception {
        HttpResponse<String> reply = post(
                "/slack/commands",
                "team_id=T1&channel_id=C1&user_id=U1&trigger_id=t1&command=" + encoded(command) + "&text="
                        + encoded(words));
        assertThat(reply.statusCode()).isEqualTo(200);
        Matcher id = Pattern.compile("request_id `([0-9a-z]{26})`").matcher(reply.body());
        assertThat(id.find()).as(reply.body()).isTrue();
        return id.group(1);
    }

    private HttpResponse<String> click(String action, String id, String ts) throws Exception {
        String payload = """
                {"type": "block_actions", "team": {"id": "T1"}, "user": {"id": "U1"}, "trigger_id": "t%s",
                 "response_url": "%s",
                 "actions": [{"type": "button", "action_id": "%s", "value": "%s", "action_ts": "%s"}]}""".formatted(ts, slack.address().replace("/api/", "/note"), action, id, ts);
        return post("/slack/interactivity", "payload=" + encoded(payload));
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        return server.send(server.to(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", new SlackSignature.Generator(SECRET).generate(timestamp, form))
                .POST(BodyPublishers.ofString(form)));
    }

    private LocalSettings settings(Path state) {
        return SettingsFixture.with(
                state,
                Map.of(
                        "CHATBOT_SLACK_BOT_TOKEN",
                        "xoxb-1",
                        "CHATBOT_SLACK_SIGNING_SECRET",
                        SECRET,
                        "CHATBOT_SLACK_COMMAND_ASK",
                        "frage",
                        "CHATBOT_SLACK_API_URL",
                        slack.address()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
