package org.analyticschatbot.aws.permissions;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What each function may do, and nothing else: {@code permissions.json}. The stack makes the roles of it. */
public final class Permissions {

    private Permissions() {}

    /** By function: the name of its handler without {@code Handler}, such as {@code PlanQuery}. */
    public static Map<String, List<Permission>> all() {
        Map<String, List<Permission>> all = new LinkedHashMap<>();
        read().asMap().forEach((function, permissions) -> all.put(function, permissions(permissions)));
        return all;
    }

    private static JsonObject read() {
        try (InputStream json = Permissions.class.getResourceAsStream("permissions.json")) {
            if (json == null) {
                throw new IllegalStateException("No permissions.json");
            }
            return JsonParser.parseReader(new InputStreamReader(json, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Permission> permissions(JsonElement permissions) {
        return elements(permissions).stream()
                .map(JsonElement::getAsJsonObject)
                .map(Permissions::permission)
                .toList();
    }

    private static Permission permission(JsonObject json) {
        return new Permission(
                elements(json.get("actions")).stream()
                        .map(JsonElement::getAsString)
                        .toList(),
                Resource.of(json.get("resource").getAsString()),
                Optional.ofNullable(json.get("reason")).map(JsonElement::getAsString));
    }

    private static List<JsonElement> elements(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false).toList();
    }
}
