package org.analyticschatbot.texttosql.model.call;

import java.time.Duration;
import java.util.Optional;
import org.analyticschatbot.texttosql.model.call.CallProblem.Cause;

/**
 * When to call again: full jitter, so that those who failed together do not come back together, and never before the
 * endpoint wants it.
 *
 * @param calls the first one included
 */
public record RetryPolicy(int calls, Duration firstPause, Duration longestPause) {

    public static RetryPolicy defaults() {
        return new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofSeconds(16));
    }

    /**
     * @param made calls so far
     * @param left of the time budget
     * @param chance 0 to 1
     * @return how long to wait, or empty when another call must not be made
     */
    Optional<Duration> pauseAfter(CallProblem problem, int made, Duration left, double chance) {
        if (made >= calls || !mayHelp(problem.cause())) {
            return Optional.empty();
        }
        return Optional.of(pause(problem, made, chance)).filter(pause -> pause.compareTo(left) < 0);
    }

    /** A suspension outlasts these pauses. */
    private static boolean mayHelp(Cause cause) {
        return cause.isTransient() && cause != Cause.SUSPENDED;
    }

    private Duration pause(CallProblem problem, int made, double chance) {
        long ceiling = Math.min(longestPause.toMillis(), firstPause.toMillis() << Math.min(made - 1, 10));
        Duration jitter = Duration.ofMillis((long) (ceiling * chance));
        return problem.retryAfter() == null ? jitter : problem.retryAfter().plus(jitter);
    }
}
