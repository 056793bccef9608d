package org.analyticschatbot.local.sqlite;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The attributes of a stored request as JSON. */
final class AttributesJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private AttributesJson() {}

    static String write(Map<String, Object> attributes) {
        return JSON.writeValueAsString(attributes);
    }

    static Map<String, Object> read(String json) {
        return JSON.readValue(json, ATTRIBUTES);
    }
}
