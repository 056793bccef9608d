package org.analyticschatbot.aws.assembly.stack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Properties of a resource, without references; a path leads through objects and to a member of one. */
record Properties(JsonObject json) {

    String text(String path) {
        return optional(path)
                .map(JsonElement::getAsString)
                .orElseThrow(() -> new IllegalArgumentException("There is no " + path + " in " + json));
    }

    Optional<String> optionalText(String path) {
        return optional(path).map(JsonElement::getAsString);
    }

    /** @param otherwise what AWS takes where nothing is said */
    int number(String path, int otherwise) {
        return optional(path).map(JsonElement::getAsInt).orElse(otherwise);
    }

    Duration seconds(String path, int otherwise) {
        return Duration.ofSeconds(number(path, otherwise));
    }

    List<JsonElement> list(String path) {
        return optional(path)
                .map(JsonElement::getAsJsonArray)
                .orElseGet(JsonArray::new)
                .asList();
    }

    List<Properties> objects(String path) {
        return list(path).stream()
                .map(element -> new Properties(element.getAsJsonObject()))
                .toList();
    }

    Map<String, String> texts(String path) {
        return optional(path).map(JsonElement::getAsJsonObject).orElseGet(JsonObject::new).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getAsString()));
    }

    private Optional<JsonElement> optional(String path) {
        JsonElement value = json;
        for (String name : path.split("/", -1)) {
            if (value == null || !value.isJsonObject()) {
                return Optional.empty();
            }
            value = value.getAsJsonObject().get(name);
        }
        return Optional.ofNullable(value);
    }

    /** @throws IllegalArgumentException if something is set that the assembly does not play */
    void allowOnly(String... known) {
        if (!List.of(known).containsAll(json.keySet())) {
            throw new IllegalArgumentException("Play what is new here, too: " + json);
        }
    }
}
