package org.analyticschatbot.botslack.webapi;

import java.time.Duration;
import java.time.Instant;

/** Lets through a burst, and after it one call an interval. */
final class TokenBucket {

    private final Duration interval;
    private final Duration burst;
    private Instant full = Instant.MIN;
    private Instant closedUntil = Instant.MIN;

    /** @param calls that may come at once */
    TokenBucket(Duration interval, int calls) {
        this.interval = interval;
        this.burst = interval.multipliedBy(calls - 1L);
    }

    /** How long the next call has to wait; if that is longer than its patience, its place is not kept. */
    synchronized Duration reserve(Instant now, Duration patience) {
        Instant turn = latest(now, latest(closedUntil, full.isAfter(now) ? full.minus(burst) : now));
        Duration wait = Duration.between(now, turn);
        if (wait.compareTo(patience) <= 0) {
            full = latest(full, turn).plus(interval);
        }
        return wait;
    }

    synchronized void closeUntil(Instant time) {
        closedUntil = latest(closedUntil, time);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
