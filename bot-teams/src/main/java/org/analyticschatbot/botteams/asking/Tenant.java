package org.analyticschatbot.botteams.asking;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Serialization;

/** The directory from which something was sent. */
public final class Tenant {

    private Tenant() {}

    /** Empty if the activity names none. */
    public static String of(Activity activity) {
        if (activity.getConversation() != null && activity.getConversation().getTenantId() != null) {
            return activity.getConversation().getTenantId();
        }
        if (activity.getChannelData() == null) {
            return "";
        }
        JsonNode data = Serialization.objectToTree(activity.getChannelData());
        return data.path("tenant").path("id").asText("");
    }
}
