package org.analyticschatbot.botteams.scripted;

import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with a call.
 *
 * @param status which the caller gets, 0 if the connection breaks without an answer
 * @param code in the body of the answer
 * @param retryAfter value of that header
 * @param done whether the call takes effect all the same
 */
public record Fault(int status, String code, @Nullable String retryAfter, boolean done) {

    public static Fault status(int status, String code) {
        return new Fault(status, code, null, false);
    }

    public static Fault tooManyRequests(int seconds) {
        return new Fault(429, "TooManyRequests", Integer.toString(seconds), false);
    }

    public static Fault statusAfterDoing(int status) {
        return new Fault(status, "ServiceError", null, true);
    }

    public static Fault disconnect() {
        return new Fault(0, "", null, false);
    }

    public static Fault disconnectAfterDoing() {
        return new Fault(0, "", null, true);
    }
}
