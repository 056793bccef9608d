package org.analyticschatbot.botteams.asking;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Serialization;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people call a conversation, where Teams says it: a channel by its team and its own name. */
final class ConversationName {

    private ConversationName() {}

    /** Empty where it has none, or Teams does not say. */
    static String of(Activity activity) {
        String own = activity.getConversation().getName();
        return own == null || own.isBlank() ? ofChannel(activity) : own.strip();
    }

    private static String ofChannel(Activity activity) {
        if (activity.getChannelData() == null) {
            return "";
        }
        JsonNode data = Serialization.objectToTree(activity.getChannelData());
        return Stream.of(data.at("/team/name"), data.at("/channel/name"))
                .map(name -> name.asText("").strip())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" › "));
    }
}
