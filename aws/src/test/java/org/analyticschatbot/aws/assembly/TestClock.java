package org.analyticschatbot.aws.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes only where something takes time or is waited for, however slow the machine is. */
final class TestClock implements InstantSource {

    private Instant now = Instant.now();

    @Override
    public synchronized Instant instant() {
        return now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    /** Not back. */
    synchronized void passTo(Instant then) {
        now = then.isAfter(now) ? then : now;
    }
}
