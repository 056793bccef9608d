package org.analyticschatbot.botteams.receiving;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** What Teams posts, as its documentation shows it. */
final class Activities {

    static final String TENANT = "99999999-aaaa-bbbb-cccc-dddddddddddd";
    static final String BOT = "28:11111111-2222-3333-4444-555555555555";
    static final String USER = "29:user-1";
    static final String ACCOUNT = "aad-1";
    static final String PERSONAL = "a:personal-1";
    static final String GROUP = "19:group@thread.v2";
    static final String CHANNEL = "19:general@thread.tacv2";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String serviceUrl;

    Activities(String serviceUrl) {
        this.serviceUrl = serviceUrl;
    }

    ObjectNode personal(String id, String text) {
        return message(id, text, PERSONAL, "personal");
    }

    /** With the bot mentioned in front. */
    ObjectNode group(String id, String text) {
        return mentioning(message(id, "<at>Data</at>&nbsp;" + text, GROUP, "groupChat"));
    }

    /** A mention at the beginning of a thread, or in one. */
    ObjectNode channel(String id, String root, String text) {
        return mentioning(channelWithoutMention(id, root, "<at>Data</at>&nbsp;" + text));
    }

    ObjectNode channelWithoutMention(String id, String root, String text) {
        return message(id, text, CHANNEL + ";messageid=" + root, "channel");
    }

    ObjectNode message(String id, String text, String conversation, String type) {
        ObjectNode activity = activity("message", id, conversation, type);
        activity.put("text", text).put("textFormat", "plain").put("localTimezone", "Europe/Berlin");
        return activity;
    }

    ObjectNode activity(String kind, String id, String conversation, String type) {
        ObjectNode activity = JSON.createObjectNode();
        activity.put("type", kind).put("id", id).put("channelId", "msteams").put("serviceUrl", serviceUrl);
        activity.put("timestamp", "2026-03-02T12:00:00.123Z");
        activity.putObject("from").put("id", USER).put("aadObjectId", ACCOUNT).put("name", "Ada");
        activity.putObject("recipient").put("id", BOT).put("name", "Data");
        activity.putObject("conversation")
                .put("id", conversation)
                .put("conversationType", type)
                .put("tenantId", TENANT);
        activity.putObject("channelData").putObject("tenant").put("id", TENANT);
        return activity;
    }

    private static ObjectNode mentioning(ObjectNode message) {
        ObjectNode mention = message.putArray("entities").addObject();
        mention.put("type", "mention").put("text", "<at>Data</at>");
        mention.putObject("mentioned").put("id", BOT).put("name", "Data");
        return message;
    }

    static byte[] bytes(ObjectNode activity) {
        return activity.toString().getBytes(StandardCharsets.UTF_8);
    }
}
