package org.analyticschatbot.botslack.scripted;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A call as it came in. */
public record Request(String method, Map<String, String> parameters) {

    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    JsonElement json(String name) {
        return JsonParser.parseString(parameter(name));
    }

    boolean has(String name) {
        return !parameter(name).isEmpty();
    }

    static Request form(String method, String body) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : body.isEmpty() ? new String[0] : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return new Request(method, Map.copyOf(parameters));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
