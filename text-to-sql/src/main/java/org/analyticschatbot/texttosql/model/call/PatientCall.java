package org.analyticschatbot.texttosql.model.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.analyticschatbot.texttosql.model.call.CallProblem.Cause;

/** Calls an endpoint until it answers, calling again cannot help, or the time is over. Safe for many threads. */
public final class PatientCall {

    private final RetryPolicy policy;
    private final CircuitBreaker breaker;
    private final Pace pace;

    public PatientCall(RetryPolicy policy, CircuitBreaker breaker, Pace pace) {
        this.policy = policy;
        this.breaker = breaker;
        this.pace = pace;
    }

    /**
     * @param perCall time budget of each call
     * @param end time by which all of it is over
     * @param watch is told of every call that is made: what became of it, and how long it took
     */
    public <T> CallResult<T> call(
            Callable<T> call, Duration perCall, Instant end, BiConsumer<CallResult<T>, Duration> watch)
            throws InterruptedException {
        for (int made = 1; ; made++) {
            CallResult<T> result = once(call, perCall, end, watch);
            if (!(result instanceof CallResult.Failed<T>(CallProblem problem))) {
                return result;
            }
            Optional<Duration> pause = policy.pauseAfter(problem, made, left(end), pace.chance());
            if (pause.isEmpty()) {
                return given(problem, end);
            }
            pace.pause(pause.get());
        }
    }

    private <T> CallResult<T> once(
            Callable<T> call, Duration perCall, Instant end, BiConsumer<CallResult<T>, Duration> watch)
            throws InterruptedException {
        Instant start = pace.now();
        if (!breaker.admits(start)) {
            return new CallResult.Failed<>(CallProblem.of(Cause.SUSPENDED));
        }
        Duration left = left(end);
        CallResult<T> result = TimedCall.within(left.compareTo(perCall) < 0 ? left : perCall, call);
        tellBreaker(result);
        watch.accept(result, Duration.between(start, pace.now()));
        return result;
    }

    private void tellBreaker(CallResult<?> result) {
        switch (result) {
            case CallResult.Answered<?> answered -> breaker.succeeded();
            case CallResult.Failed<?>(CallProblem problem) -> breaker.failed(problem, pace.now());
        }
    }

    /** An endpoint that asks for more time than there is left is not called before, whoever asks. */
    private <T> CallResult<T> given(CallProblem problem, Instant end) {
        if (problem.retryAfter() != null && problem.retryAfter().compareTo(left(end)) >= 0) {
            breaker.suspend(pace.now().plus(problem.retryAfter()));
        }
        return new CallResult.Failed<>(problem);
    }

    private Duration left(Instant end) {
        Duration left = Duration.between(pace.now(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
