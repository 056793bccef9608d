package org.analyticschatbot.aws.assembly;

import com.google.gson.JsonObject;
import java.util.Map;
import org.analyticschatbot.botteams.scripted.TokenIssuer;

/** A message to the bot as Teams posts it, with the token of the Bot Connector. */
final class TeamsMessage {

    private TeamsMessage() {}

    static JsonObject personal(String serviceUrl, String id, String text) {
        String activity = """
                {"type": "message", "id": "%s", "timestamp": "2026-03-02T12:00:00Z", "channelId": "msteams",
                 "serviceUrl": "%s", "text": "%s", "textFormat": "plain",
                 "from": {"id": "29:1", "name": "Ann", "aadObjectId": "aad-1"},
                 "recipient": {"id": "28:%s", "name": "Bot"},
                 "conversation": {"conversationType": "personal", "id": "a:1", "tenantId": "t-1"},
                 "channelData": {"tenant": {"id": "t-1"}}}
                """.formatted(id, serviceUrl, text, TokenIssuer.APP_ID);
        return signed(serviceUrl, activity);
    }

    /** What Teams posts, as it is. */
    static JsonObject signed(String serviceUrl, String activity) {
        return HttpEvents.post(
                activity,
                Map.of(
                        "content-type",
                        "application/json",
                        "authorization",
                        "Bearer " + TokenIssuer.get().token(serviceUrl)));
    }
}
