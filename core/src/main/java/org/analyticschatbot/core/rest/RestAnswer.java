package org.analyticschatbot.core.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call over HTTP comes to.
 *
 * @param body an object of maps, lists and wire values, ready for any JSON library
 */
public record RestAnswer(int status, Map<String, String> headers, Map<String, ? extends @Nullable Object> body) {

    private static final int OK = 200;

    public static RestAnswer ok(Map<String, ? extends @Nullable Object> body) {
        return new RestAnswer(OK, Map.of(), body);
    }
}
