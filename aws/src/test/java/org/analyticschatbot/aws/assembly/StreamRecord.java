package org.analyticschatbot.aws.assembly;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** A record of a stream as pipes and functions see it: values with their types. */
final class StreamRecord {

    private StreamRecord() {}

    static String json(Record record) {
        JsonObject change = new JsonObject();
        change.add("Keys", item(record.dynamodb().keys()));
        change.add("NewImage", item(record.dynamodb().newImage()));
        change.addProperty("SequenceNumber", record.dynamodb().sequenceNumber());
        JsonObject json = new JsonObject();
        json.addProperty("eventID", record.eventID());
        json.addProperty("eventName", record.eventNameAsString());
        json.addProperty("eventSource", "aws:dynamodb");
        json.add("dynamodb", change);
        return json.toString();
    }

    private static JsonObject item(Map<String, AttributeValue> item) {
        JsonObject json = new JsonObject();
        item.forEach((name, value) -> json.add(name, value(value)));
        return json;
    }

    private static JsonElement value(AttributeValue value) {
        return switch (value.type()) {
            case S -> typed("S", new JsonPrimitive(value.s()));
            case N -> typed("N", new JsonPrimitive(value.n()));
            case BOOL -> typed("BOOL", new JsonPrimitive(value.bool()));
            case M -> typed("M", item(value.m()));
            case L -> {
                JsonArray list = new JsonArray();
                value.l().forEach(element -> list.add(value(element)));
                yield typed("L", list);
            }
            case SS -> {
                JsonArray set = new JsonArray();
                value.ss().forEach(set::add);
                yield typed("SS", set);
            }
            default -> throw new IllegalArgumentException("Not used by us: " + value.type());
        };
    }

    private static JsonObject typed(String type, JsonElement value) {
        JsonObject json = new JsonObject();
        json.add(type, value);
        return json;
    }
}
