package org.analyticschatbot.aws.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The real time, and as much more as has been waited for. */
final class TestClock implements InstantSource {

    private Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    void pass(Duration time) {
        ahead = ahead.plus(time);
    }
}
