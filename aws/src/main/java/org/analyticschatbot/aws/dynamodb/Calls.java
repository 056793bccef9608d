package org.analyticschatbot.aws.dynamodb;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tries a call to DynamoDB again while that may help, with full jitter: five times at most, and no longer than what a
 * platform that waits for its HTTP response leaves.
 */
final class Calls {

    private static final int TRIES = 5;
    private static final Duration BUDGET = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final RandomGenerator random;
    private final Pause pause;

    Calls(RandomGenerator random, Pause pause) {
        this.random = random;
        this.pause = pause;
    }

    /** Whatever became of a read, nothing was done. */
    <T> T reading(Supplier<T> call) {
        return run(again -> call.get(), Kind.NOT_DONE);
    }

    /** @param write must come to the same when it is sent again after a try of which nobody knows whether it was done */
    <T> T writing(Write<T> write) {
        return run(write, Kind.UNKNOWN);
    }

    private <T> T run(Write<T> write, Kind unanswered) {
        long end = System.nanoTime() + BUDGET.toNanos();
        boolean mayBeDone = false;
        for (int tries = 1; ; tries++) {
            try {
                return write.send(mayBeDone);
            } catch (SdkException e) {
                Kind kind = DynamoDbFailures.kind(e);
                mayBeDone |= kind == Kind.UNKNOWN;
                if (kind == Kind.PERMANENT || tries == TRIES || !pausedUntilNextTry(tries, end)) {
                    throw DynamoDbFailures.failure(e, mayBeDone ? unanswered : kind);
                }
            }
        }
    }

    /** @return whether there is time for another try */
    private boolean pausedUntilNextTry(int tries, long end) {
        Duration wait = Duration.ofNanos(random.nextLong(FIRST_PAUSE.toNanos() << (tries - 1)));
        if (System.nanoTime() + wait.toNanos() - end > 0) {
            return false;
        }
        try {
            pause.last(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    interface Write<T> {
        /** @param again whether an earlier try may have been done */
        T send(boolean again);
    }

    interface Pause {
        void last(Duration wait) throws InterruptedException;
    }
}
