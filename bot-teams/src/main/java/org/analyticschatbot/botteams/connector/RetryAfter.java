package org.analyticschatbot.botteams.connector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The header in which Teams says, in whole seconds, how long to wait. */
final class RetryAfter {

    private static final long LONGEST_SECONDS = 300;

    private RetryAfter() {}

    static Duration in(@Nullable String header) {
        return header != null && header.matches("\\d{1,9}")
                ? Duration.ofSeconds(Math.min(Long.parseLong(header), LONGEST_SECONDS))
                : Duration.ZERO;
    }
}
