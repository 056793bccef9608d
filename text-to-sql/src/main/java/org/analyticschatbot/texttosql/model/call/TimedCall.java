package org.analyticschatbot.texttosql.model.call;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.analyticschatbot.texttosql.model.call.CallProblem.Cause;

/**
 * Cuts a call off at its time budget, whatever it is doing. The clients' own time-outs start anew with each byte in some
 * protocols, so that an endpoint which drips would hold a person for ever.
 *
 * <p>Calls run in platform threads: the SDKs initialise Kotlin's reflection under locks, which pins virtual threads to
 * their carriers; on two processors, the second call that waited there stopped every virtual thread of the process.
 */
final class TimedCall {

    private TimedCall() {}

    static <T> CallResult<T> within(Duration limit, Callable<T> call) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(call);
        Thread.ofPlatform().daemon().name("model-call").start(task);
        try {
            return new CallResult.Answered<>(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return failed(Cause.TIMED_OUT);
        } catch (ExecutionException e) {
            return new CallResult.Failed<>(CallProblems.read(e.getCause()));
        } finally {
            task.cancel(true);
        }
    }

    private static <T> CallResult<T> failed(Cause cause) {
        return new CallResult.Failed<>(CallProblem.of(cause));
    }
}
