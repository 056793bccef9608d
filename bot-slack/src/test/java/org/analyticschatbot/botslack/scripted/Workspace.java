package org.analyticschatbot.botslack.scripted;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Channels, messages and files, with the rules that Slack has for them. */
final class Workspace {

    static final String TEAM = "T0001";
    static final String BOT_USER = "U0BOT";
    static final String BOT_ID = "B0BOT";

    private final List<Said> messages = new ArrayList<>();
    private final Map<String, Said.Picture> uploads = new HashMap<>();
    private final Map<String, String> closedChannels = new HashMap<>();
    private final Set<String> channels = new HashSet<>();
    private final Set<String> unknownBlocks = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final Map<String, JsonObject> windows = new HashMap<>();
    private final Map<String, JsonObject> homes = new HashMap<>();
    private long clock = Instant.parse("2026-03-02T12:00:00Z").getEpochSecond();
    private int ids;

    synchronized void open(String channel) {
        channels.add(channel);
        closedChannels.remove(channel);
    }

    /** A trigger opens one window. */
    synchronized void open(String trigger, JsonObject view) {
        if (windows.putIfAbsent(trigger, view) != null) {
            throw new SlackError("exchanged_trigger_id");
        }
    }

    /** Each person has one Home. */
    synchronized void publish(String user, JsonObject view) {
        homes.put(user, view);
        notifyAll();
    }

    synchronized JsonObject awaitHome(String user) throws InterruptedException {
        while (!homes.containsKey(user)) {
            wait();
        }
        return homes.get(user);
    }

    synchronized List<JsonObject> windows() {
        return List.copyOf(windows.values());
    }

    /** From now on the bot gets that error where it tries to speak or look. */
    synchronized void close(String channel, String error) {
        closedChannels.put(channel, error);
    }

    synchronized void refuseBlocks(String type) {
        unknownBlocks.add(type);
    }

    synchronized String directMessages(String user) {
        String channel = "D" + user;
        channels.add(channel);
        return channel;
    }

    synchronized Said say(String user, String channel, @Nullable String thread, String text) {
        Said said = Said.by(user, channel, nextTs(), thread, text);
        messages.add(said);
        return said;
    }

    synchronized Said post(String channel, @Nullable String thread, String text, JsonArray blocks, JsonElement meta) {
        check(channel);
        check(text, blocks);
        Said said = say(BOT_USER, channel, thread, text).showing(blocks, meta);
        messages.set(messages.size() - 1, said);
        return said;
    }

    synchronized Said update(String channel, String ts, String text, JsonArray blocks, JsonElement meta) {
        check(channel);
        check(text, blocks);
        return change(channel, ts, said -> said.replaced(text, blocks, meta));
    }

    synchronized void delete(String channel, String ts) {
        if (!messages.removeIf(
                said -> said.channel().equals(channel) && said.ts().equals(ts))) {
            throw new SlackError("message_not_found");
        }
    }

    synchronized List<Said> messages(String channel) {
        return messages.stream().filter(said -> said.channel().equals(channel)).toList();
    }

    /** Whoever may not write may still read. */
    synchronized List<Said> readable(String channel) {
        if (!"restricted_action".equals(closedChannels.get(channel))) {
            check(channel);
        }
        return messages(channel);
    }

    synchronized String reserveUpload(String name, String altText) {
        String id = "F" + ++ids;
        uploads.put(id, new Said.Picture(id, name, "", altText, -1));
        return id;
    }

    synchronized void upload(String id, int size) {
        Said.Picture reserved = uploads.get(id);
        if (reserved == null) {
            throw new SlackError("file_not_found");
        }
        uploads.put(id, new Said.Picture(id, reserved.name(), "", reserved.altText(), size));
    }

    /** Each time it is called it shares the file once more, as Slack does. */
    synchronized void share(String id, String title, String channel, @Nullable String thread) {
        check(channel);
        Said.Picture file = uploads.get(id);
        if (file == null || file.size() < 0) {
            throw new SlackError("file_not_found");
        }
        Said.Picture titled = new Said.Picture(id, file.name(), title, file.altText(), file.size());
        Said said = say(BOT_USER, channel, thread, "").showing(List.of(titled));
        messages.set(messages.size() - 1, said);
    }

    /** Nobody sees it until a message shows it. */
    synchronized void keep(String id) {
        if (!uploads.containsKey(id)) {
            throw new SlackError("file_not_found");
        }
        kept.add(id);
    }

    synchronized Set<String> kept() {
        return Set.copyOf(kept);
    }

    synchronized void deleteFile(String id) {
        kept.remove(id);
        if (uploads.remove(id) == null) {
            throw new SlackError("file_not_found");
        }
        messages.removeIf(
                said -> said.pictures().stream().anyMatch(file -> file.id().equals(id)));
    }

    private Said change(String channel, String ts, UnaryOperator<Said> change) {
        for (int i = 0; i < messages.size(); i++) {
            Said said = messages.get(i);
            if (said.channel().equals(channel) && said.ts().equals(ts)) {
                messages.set(i, change.apply(said));
                return messages.get(i);
            }
        }
        throw new SlackError("message_not_found");
    }

    private void check(String channel) {
        if (closedChannels.containsKey(channel)) {
            throw new SlackError(closedChannels.getOrDefault(channel, ""));
        }
        if (!channels.contains(channel)) {
            throw new SlackError("channel_not_found");
        }
    }

    private void check(String text, JsonArray blocks) {
        if (text.isEmpty() && blocks.isEmpty()) {
            throw new SlackError("no_text");
        }
        if (text.length() > 40_000) {
            throw new SlackError("msg_too_long");
        }
        for (JsonElement block : blocks) {
            if (unknownBlocks.contains(block.getAsJsonObject().get("type").getAsString())
                    || showsMissingFile(block.getAsJsonObject())) {
                throw new SlackError("invalid_blocks");
            }
        }
    }

    private boolean showsMissingFile(JsonObject block) {
        return block.has("slack_file")
                && !kept.contains(block.getAsJsonObject("slack_file").get("id").getAsString());
    }

    private String nextTs() {
        return ++clock + ".000100";
    }
}
