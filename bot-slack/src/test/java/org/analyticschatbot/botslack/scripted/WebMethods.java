package org.analyticschatbot.botslack.scripted;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The methods of the Web API that the bot calls, over a workspace. */
final class WebMethods {

    private final Workspace workspace;
    private final String address;
    private int blindLooks;

    /** @param address of the server, for uploads */
    WebMethods(Workspace workspace, String address) {
        this.workspace = workspace;
        this.address = address;
    }

    /** The next looks show nothing of the bot's, as when Slack is late. */
    synchronized void blind(int looks) {
        blindLooks = looks;
    }

    JsonObject call(Request request) {
        return switch (request.method()) {
            case "auth.test" -> self();
            case "chat.postMessage" ->
                said(workspace.post(
                        request.parameter("channel"),
                        thread(request),
                        request.parameter("text"),
                        blocks(request),
                        meta(request)));
            case "chat.update" ->
                said(workspace.update(
                        request.parameter("channel"),
                        request.parameter("ts"),
                        request.parameter("text"),
                        blocks(request),
                        meta(request)));
            case "chat.delete" -> done(() -> workspace.delete(request.parameter("channel"), request.parameter("ts")));
            case "conversations.open" -> opened(workspace.directMessages(request.parameter("users")));
            case "conversations.replies" -> page(request, said -> said.isIn(request.parameter("ts")));
            case "conversations.history" -> page(request, said -> said.thread() == null);
            case "files.getUploadURLExternal" ->
                uploadAddress(workspace.reserveUpload(request.parameter("filename"), request.parameter("alt_txt")));
            case "files.completeUploadExternal" -> shared(request);
            case "views.open" -> opened(request);
            case "views.publish" -> published(request);
            case "files.delete" -> done(() -> workspace.deleteFile(request.parameter("file")));
            default -> throw new SlackError("unknown_method");
        };
    }

    private static JsonObject self() {
        JsonObject self = ok();
        self.addProperty("team_id", Workspace.TEAM);
        self.addProperty("user_id", Workspace.BOT_USER);
        self.addProperty("bot_id", Workspace.BOT_ID);
        return self;
    }

    private static JsonObject said(Said said) {
        JsonObject answer = ok();
        answer.addProperty("channel", said.channel());
        answer.addProperty("ts", said.ts());
        return answer;
    }

    private static JsonObject done(Runnable action) {
        action.run();
        return ok();
    }

    private JsonObject opened(Request request) {
        workspace.open(request.parameter("trigger_id"), request.json("view").getAsJsonObject());
        return ok();
    }

    private JsonObject published(Request request) {
        workspace.publish(request.parameter("user_id"), request.json("view").getAsJsonObject());
        return ok();
    }

    private static JsonObject opened(String channel) {
        JsonObject conversation = new JsonObject();
        conversation.addProperty("id", channel);
        JsonObject answer = ok();
        answer.add("channel", conversation);
        return answer;
    }

    private JsonObject uploadAddress(String id) {
        JsonObject answer = ok();
        answer.addProperty("file_id", id);
        answer.addProperty("upload_url", address + "/upload/" + id);
        return answer;
    }

    private JsonObject shared(Request request) {
        if (request.has("initial_comment")) {
            throw new SlackError("invalid_arguments");
        }
        JsonArray files = request.json("files").getAsJsonArray();
        for (JsonElement file : files) {
            JsonObject details = file.getAsJsonObject();
            if (!request.has("channel_id")) {
                workspace.keep(details.get("id").getAsString());
                continue;
            }
            workspace.share(
                    details.get("id").getAsString(),
                    details.get("title").getAsString(),
                    request.parameter("channel_id"),
                    thread(request));
        }
        JsonObject answer = ok();
        answer.add("files", files);
        return answer;
    }

    /** Oldest first, which is not Slack's order for channels; nobody may rely on an order. */
    private JsonObject page(Request request, Predicate<Said> shown) {
        boolean blind = blindLook();
        List<Said> all = workspace.readable(request.parameter("channel")).stream()
                .filter(shown)
                .filter(said -> !(blind && said.user().equals(Workspace.BOT_USER)))
                .filter(said -> !request.has("oldest") || isAfter(said, request.parameter("oldest")))
                .toList();
        int from = request.has("cursor") ? Integer.parseInt(request.parameter("cursor")) : 0;
        int to = Math.min(all.size(), from + Integer.parseInt(request.parameter("limit")));
        JsonObject answer = ok();
        JsonArray messages = new JsonArray();
        all.subList(from, to).forEach(said -> messages.add(message(said, request)));
        answer.add("messages", messages);
        answer.add("response_metadata", cursor(to < all.size() ? Integer.toString(to) : ""));
        return answer;
    }

    private synchronized boolean blindLook() {
        return blindLooks-- > 0;
    }

    private static boolean isAfter(Said said, String oldest) {
        return new BigDecimal(said.ts()).compareTo(new BigDecimal(oldest)) > 0;
    }

    private static JsonObject cursor(String next) {
        JsonObject metadata = new JsonObject();
        metadata.addProperty("next_cursor", next);
        return metadata;
    }

    private static JsonObject message(Said said, Request request) {
        JsonObject message = new JsonObject();
        message.addProperty("type", "message");
        message.addProperty("ts", said.ts());
        message.addProperty("thread_ts", said.thread());
        message.addProperty("user", said.user());
        message.addProperty("text", said.text());
        message.add("blocks", said.blocks());
        if (said.user().equals(Workspace.BOT_USER)) {
            message.addProperty("bot_id", Workspace.BOT_ID);
        }
        if (Boolean.parseBoolean(request.parameter("include_all_metadata"))
                || request.parameter("include_all_metadata").equals("1")) {
            message.add("metadata", said.metadata());
        }
        JsonArray files = new JsonArray();
        said.pictures().forEach(file -> files.add(file(file)));
        message.add("files", files);
        return message;
    }

    private static JsonObject file(Said.Picture picture) {
        JsonObject file = new JsonObject();
        file.addProperty("id", picture.id());
        file.addProperty("name", picture.name());
        file.addProperty("title", picture.title());
        return file;
    }

    private static JsonArray blocks(Request request) {
        return request.has("blocks") ? request.json("blocks").getAsJsonArray() : new JsonArray();
    }

    private static JsonElement meta(Request request) {
        return request.has("metadata") ? request.json("metadata") : JsonNull.INSTANCE;
    }

    private static @Nullable String thread(Request request) {
        return request.has("thread_ts") ? request.parameter("thread_ts") : null;
    }

    private static JsonObject ok() {
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", true);
        return answer;
    }
}
