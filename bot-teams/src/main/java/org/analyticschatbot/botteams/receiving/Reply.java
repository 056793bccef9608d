package org.analyticschatbot.botteams.receiving;

import org.jspecify.annotations.Nullable;

/**
 * What Teams is told at once.
 *
 * @param contentType null when there is no body
 */
public record Reply(int status, @Nullable String contentType, String body) {

    static final Reply OK = empty(200);

    static Reply empty(int status) {
        return new Reply(status, null, "");
    }

    static Reply json(String body) {
        return new Reply(200, "application/json; charset=utf-8", body);
    }
}
