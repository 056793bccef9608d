package org.analyticschatbot.texttosql.model.call;

import java.time.Duration;
import java.time.Instant;

/**
 * Stops calling an endpoint that keeps failing, so that people are told at once instead of after their time budget. When
 * the pause is over one call goes through: its outcome closes the circuit or starts the next pause.
 */
public final class CircuitBreaker {

    private final int failures;
    private final Duration pause;
    private int consecutive;
    private Instant closedFrom = Instant.MIN;

    /** @param failures in a row that open the circuit */
    public CircuitBreaker(int failures, Duration pause) {
        this.failures = failures;
        this.pause = pause;
    }

    public static CircuitBreaker defaults() {
        return new CircuitBreaker(5, Duration.ofSeconds(30));
    }

    synchronized boolean admits(Instant now) {
        if (consecutive < failures && !now.isBefore(closedFrom)) {
            return true;
        }
        if (now.isBefore(closedFrom)) {
            return false;
        }
        closedFrom = now.plus(pause);
        return true;
    }

    synchronized void succeeded() {
        consecutive = 0;
        closedFrom = Instant.MIN;
    }

    synchronized void failed(CallProblem problem, Instant now) {
        if (!problem.cause().isTransient()) {
            // It answers, though not as wished.
            succeeded();
            return;
        }
        consecutive++;
        if (consecutive >= failures) {
            closedFrom = later(closedFrom, now.plus(pause));
        }
    }

    /** The endpoint asked to be left alone for longer than anybody here waits. */
    synchronized void suspend(Instant until) {
        closedFrom = later(closedFrom, until);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
