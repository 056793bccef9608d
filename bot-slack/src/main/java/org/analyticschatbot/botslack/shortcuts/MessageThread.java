package org.analyticschatbot.botslack.shortcuts;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.analyticschatbot.botslack.asking.SlackAddress;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.ReplyAddress;

/** The thread of a message, kept in the window until that is submitted. */
record MessageThread(String channel, String ts) {

    private static final String KEEPER = "private_metadata";
    private static final String SEPARATOR = " ";

    /** @param view a window, as JSON */
    String keptIn(String view) {
        JsonObject keeping = JsonParser.parseString(view).getAsJsonObject();
        keeping.addProperty(KEEPER, channel + SEPARATOR + ts);
        return keeping.toString();
    }

    /** Where the question is answered: to the asker alone, if the window was opened without a message. */
    static ReplyAddress address(String kept, Asker asker) {
        String[] parts = kept.split(SEPARATOR, 2);
        return parts.length < 2
                ? SlackAddress.newThreadAloneWith(asker)
                : SlackAddress.thread(asker.tenant(), parts[0], SlackAddress.isDirect(parts[0]), parts[1]);
    }
}
