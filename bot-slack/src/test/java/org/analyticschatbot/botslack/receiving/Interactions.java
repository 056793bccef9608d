package org.analyticschatbot.botslack.receiving;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What Slack posts when people type commands, click and submit, in workspace T1. */
record Interactions(String responseUrl) {

    static String command(String name, String text, String user, String channel, String trigger) {
        return "team_id=T1&channel_id=" + channel + "&user_id=" + user + "&command=" + encoded(name) + "&text="
                + encoded(text) + "&trigger_id=" + trigger + "&api_app_id=A1"
                + "&response_url=" + encoded("http://127.0.0.1:1/");
    }

    /** A button; {@code ts} is of the click. */
    String click(String actionId, String value, String user, String ts) {
        return blockAction(
                "{\"type\": \"button\", \"block_id\": \"b\", \"action_id\": \"%s\", \"value\": \"%s\", \"action_ts\": \"%s\"}"
                        .formatted(actionId, value, ts),
                user,
                ts);
    }

    String choose(String actionId, String blockId, String chosen, String user, String ts) {
        return blockAction(
                ("{\"type\": \"static_select\", \"block_id\": \"%s\", \"action_id\": \"%s\", \"action_ts\": \"%s\","
                                + " \"selected_option\": {\"value\": \"%s\"}}")
                        .formatted(blockId, actionId, ts, chosen),
                user,
                ts);
    }

    private String blockAction(String action, String user, String ts) {
        return payload("""
                {"type": "block_actions", "team": {"id": "T1"}, "user": {"id": "%s", "team_id": "T1"},
                 "trigger_id": "trigger-%s", "response_url": "%s", "channel": {"id": "C1"},
                 "message": {"ts": "1.1", "text": "x", "blocks": [{"type": "data_table"}]},
                 "actions": [%s]}""".formatted(user, ts, responseUrl, action));
    }

    /** @param values of the inputs, as JSON */
    static String submit(JsonObject window, String values, String user) {
        JsonObject view = window.deepCopy();
        view.addProperty("id", "V1");
        return payload("""
                {"type": "view_submission", "team": {"id": "T1"},
                 "user": {"id": "%s", "team_id": "T1", "name": "<!here> ana"},
                 "view": {"id": "V1", "type": "modal", "callback_id": %s, "private_metadata": %s,
                  "state": {"values": %s}}}""".formatted(user, window.get("callback_id"), window.get("private_metadata"), values));
    }

    String shortcut(String channel, String message, String user, String trigger) {
        return payload("""
                {"type": "message_action", "callback_id": "ask_about_this", "team": {"id": "T1"},
                 "user": {"id": "%s"}, "channel": {"id": "%s"}, "trigger_id": "%s", "response_url": "%s",
                 "message_ts": "1700.5", "message": %s}""".formatted(user, channel, trigger, responseUrl, message));
    }

    private static String payload(String json) {
        return "payload=" + encoded(json);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
