package org.analyticschatbot.aws.deployment.rehearsal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Items by table and key, without indexes and whatever is asked of them: nobody else writes. */
final class MadeUpTables {

    private static final String KEY = "key";
    private static final String REQUEST_ID = "request_id";

    private final Map<String, JsonObject> items = new ConcurrentHashMap<>();
    private volatile @Nullable String lastRequest;

    Optional<String> lastRequest() {
        return Optional.ofNullable(lastRequest);
    }

    JsonObject answer(String operation, JsonObject request) {
        JsonObject answer = new JsonObject();
        switch (operation) {
            case "TransactWriteItems" ->
                request.getAsJsonArray("TransactItems")
                        .forEach(part -> put(part.getAsJsonObject().getAsJsonObject("Put")));
            case "PutItem" -> put(request);
            case "GetItem" -> find(request).ifPresent(item -> answer.add("Item", item));
            default -> answer.add("Items", new JsonArray());
        }
        return answer;
    }

    private void put(JsonObject put) {
        JsonObject item = put.getAsJsonObject("Item");
        if (!item.has(KEY)) {
            lastRequest = text(item.get(REQUEST_ID));
        }
        items.put(address(put, item), item);
    }

    private Optional<JsonObject> find(JsonObject get) {
        return Optional.ofNullable(items.get(address(get, get.getAsJsonObject("Key"))));
    }

    private static String address(JsonObject call, JsonObject item) {
        return call.get("TableName").getAsString() + "/" + text(item.get(item.has(KEY) ? KEY : REQUEST_ID));
    }

    private static String text(JsonElement attribute) {
        return attribute.getAsJsonObject().get("S").getAsString();
    }
}
