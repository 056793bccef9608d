package org.analyticschatbot.local;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.sweeper.Sweeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps every few seconds for as long as the process lives; a sweep that fails is followed by the next one. */
final class PeriodicSweep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicSweep.class);

    private final Sweeper sweeper;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweeper").factory());

    PeriodicSweep(Sweeper sweeper) {
        this.sweeper = sweeper;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with close, and nothing else
    void start(Duration pause) {
        timer.scheduleWithFixedDelay(this::sweep, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        try {
            sweeper.sweep();
        } catch (InfrastructureException e) {
            LOG.warn("A sweep failed: {}", e.getMessage());
        } catch (RuntimeException e) {
            // The outermost handler of a sweep; thrown on, it would end all later ones.
            LOG.error("A sweep broke: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        timer.close();
    }
}
