package org.analyticschatbot.botslack.scripted;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as people see it.
 *
 * @param user who wrote it; the bot has a user of its own
 * @param thread timestamp of the thread's first message, null outside of threads
 * @param blocks what is shown in place of the text, empty if nothing is
 * @param edits how often it was replaced
 */
public record Said(
        String channel,
        String ts,
        @Nullable String thread,
        String user,
        String text,
        JsonArray blocks,
        JsonElement metadata,
        List<Picture> pictures,
        int edits) {

    static Said by(String user, String channel, String ts, @Nullable String thread, String text) {
        return new Said(channel, ts, thread, user, text, new JsonArray(), JsonNull.INSTANCE, List.of(), 0);
    }

    Said showing(JsonArray newBlocks, JsonElement newMetadata) {
        return new Said(channel, ts, thread, user, text, newBlocks, newMetadata, pictures, edits);
    }

    Said showing(List<Picture> files) {
        return new Said(channel, ts, thread, user, text, blocks, metadata, files, edits);
    }

    Said replaced(String newText, JsonArray newBlocks, JsonElement newMetadata) {
        return new Said(channel, ts, thread, user, newText, newBlocks, newMetadata, pictures, edits + 1);
    }

    boolean isIn(String threadTs) {
        return ts.equals(threadTs) || threadTs.equals(thread);
    }

    /** A file in a message. */
    public record Picture(String id, String name, String title, String altText, int size) {}
}
