package org.analyticschatbot.aws.assembly;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.core.answerlayout.AnswerAction;

/** What Slack posts besides mentions, signed. */
final class SlackPosts {

    private SlackPosts() {}

    static JsonObject homeOpened() {
        return event("EvHome", """
                {"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "home", "event_ts": "1701.1"}""");
    }

    /** Without a mention. */
    static JsonObject reply(String channel, String thread, String text) {
        return event("EvReply", """
                {"type": "message", "user": "U1", "channel": "%s", "text": "%s", "ts": "1702.1", "event_ts": "1702.1",
                 "thread_ts": "%s"}""".formatted(channel, text, thread));
    }

    private static JsonObject event(String id, String event) {
        return SlackMention.signed(
                """
                {"type": "event_callback", "team_id": "%1$s", "api_app_id": "A1", "event_id": "%3$s", "event_time": 1700,
                 "authorizations": [{"team_id": "%1$s", "user_id": "%2$s", "is_bot": true}], "event": %4$s}
                """.formatted(ScriptedSlack.TEAM, ScriptedSlack.BOT_USER, id, event), "application/json");
    }

    static JsonObject click(AnswerAction action, String requestId) {
        String payload = """
                {"type": "block_actions", "team": {"id": "%1$s"}, "user": {"id": "U1", "team_id": "%1$s"},
                 "trigger_id": "trigger-1", "response_url": "", "channel": {"id": "C1"},
                 "message": {"ts": "1.1", "text": "x", "blocks": []},
                 "actions": [{"type": "button", "block_id": "b", "action_id": "%2$s", "value": "%3$s", "action_ts": "1703.1"}]}
                """.formatted(ScriptedSlack.TEAM, action.actionId(), requestId);
        return SlackMention.signed(
                "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8), "application/x-www-form-urlencoded");
    }
}
