package org.analyticschatbot.aws.assembly;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;

/** A mention of the bot as Slack posts it, signed. */
public final class SlackMention {

    public static final String SIGNING_SECRET = "shh";

    private SlackMention() {}

    static JsonObject event(String channel, String ts, String text) {
        return signed("""
                {"type": "event_callback", "team_id": "%1$s", "api_app_id": "A1", "event_id": "Ev%4$s", "event_time": 1700,
                 "authorizations": [{"team_id": "%1$s", "user_id": "%2$s", "is_bot": true}],
                 "event": {"type": "app_mention", "user": "U1", "channel": "%3$s", "text": "<@%2$s> %5$s",
                           "ts": "%4$s", "event_ts": "%4$s"}}
                """.formatted(ScriptedSlack.TEAM, ScriptedSlack.BOT_USER, channel, ts, text));
    }

    private static JsonObject signed(String body) {
        Map<String, String> headers = new HashMap<>(headers(body));
        headers.put("content-type", "application/json");
        return HttpEvents.post(body, headers);
    }

    /** Those by which Slack says that the body is from it, and from now. */
    public static Map<String, String> headers(String body) {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        return Map.of(
                "x-slack-request-timestamp",
                timestamp,
                "x-slack-signature",
                "v0=" + hmac("v0:" + timestamp + ":" + body));
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
