package org.analyticschatbot.aws.assembly;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;

/** A mention of the bot as Slack posts it, signed. */
final class SlackMention {

    static final String SIGNING_SECRET = "shh";

    private SlackMention() {}

    static JsonObject event(String channel, String ts, String text) {
        JsonObject message = new JsonObject();
        message.addProperty("type", "app_mention");
        message.addProperty("user", "U1");
        message.addProperty("channel", channel);
        message.addProperty("ts", ts);
        message.addProperty("event_ts", ts);
        message.addProperty("text", "<@" + ScriptedSlack.BOT_USER + "> " + text);
        JsonObject body = new JsonObject();
        body.addProperty("type", "event_callback");
        body.addProperty("team_id", ScriptedSlack.TEAM);
        body.addProperty("event_id", "Ev" + ts);
        body.add("event", message);
        return signed(body.toString());
    }

    private static JsonObject signed(String body) {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        return HttpEvents.post(
                body,
                Map.of(
                        "content-type",
                        "application/json",
                        "x-slack-request-timestamp",
                        timestamp,
                        "x-slack-signature",
                        "v0=" + hmac("v0:" + timestamp + ":" + body)));
    }

    private static String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SIGNING_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
