package org.analyticschatbot.texttosql.model.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a call gave no answer.
 *
 * @param retryAfter how long the endpoint asks to be left alone, null when it does not say
 */
public record CallProblem(Cause cause, @Nullable Duration retryAfter) {

    public static CallProblem of(Cause cause) {
        return new CallProblem(cause, null);
    }

    public enum Cause {
        /** 401, 403. */
        KEY_REFUSED(false),
        /** 404: no such model, or no such address. */
        NOT_FOUND(false),
        /** 400 and its like: the endpoint does not take what is asked. */
        REQUEST_REFUSED(false),
        /** 429. */
        TOO_MANY_REQUESTS(true),
        /** 5xx. */
        SERVER_ERROR(true),
        /** No complete answer within the time budget. */
        TIMED_OUT(true),
        /** No connection. */
        UNREACHABLE(true),
        /** The connection broke before the answer was complete. */
        DROPPED(true),
        /** An answer that is not of the provider's protocol. */
        NOT_THE_PROTOCOL(true),
        /** Not called: it failed too often just now. */
        SUSPENDED(true);

        private final boolean isTransient;

        Cause(boolean isTransient) {
            this.isTransient = isTransient;
        }

        /** Whether the same call may succeed a little later. */
        public boolean isTransient() {
            return isTransient;
        }
    }
}
