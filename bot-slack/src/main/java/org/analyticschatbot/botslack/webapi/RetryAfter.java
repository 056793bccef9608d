package org.analyticschatbot.botslack.webapi;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The header in which Slack says, in whole seconds, how long to wait. */
final class RetryAfter {

    private static final String HEADER = "Retry-After";
    private static final Duration UNSAID = Duration.ofSeconds(1);
    private static final long LONGEST_SECONDS = 300;

    private RetryAfter() {}

    static Duration in(@Nullable Map<String, List<String>> headers) {
        return headers == null
                ? UNSAID
                : headers.entrySet().stream()
                        .filter(header -> HEADER.equalsIgnoreCase(header.getKey()))
                        .flatMap(header -> header.getValue().stream())
                        .filter(value -> value.matches("\\d{1,9}"))
                        .findFirst()
                        .map(RetryAfter::parse)
                        .orElse(UNSAID);
    }

    private static Duration parse(String seconds) {
        return Duration.ofSeconds(Math.clamp(Long.parseLong(seconds), 1, LONGEST_SECONDS));
    }
}
