package org.analyticschatbot.botteams.connector;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.analyticschatbot.core.notifier.Pause;

/**
 * How time passes for calls to Teams.
 *
 * @param jitter spreads repeated calls
 * @param background does what nobody waits for
 * @param timeout of each read and write; what lasts longer may have been done
 */
public record Timing(Pause pause, RandomGenerator jitter, Executor background, Duration timeout) {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** Where a process does nothing between its calls: whatever is to be done is done before the call ends. */
    public static Timing doingAllAtOnce(Pause pause) {
        return new Timing(pause, new SecureRandom(), Runnable::run, TIMEOUT);
    }

    public static Timing real() {
        return new Timing(Pause.sleeping(), new SecureRandom(), Timing::startThread, TIMEOUT);
    }

    private static void startThread(Runnable task) {
        Thread.ofVirtual().name("teams-background").start(task);
    }
}
