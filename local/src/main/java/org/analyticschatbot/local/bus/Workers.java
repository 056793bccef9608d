package org.analyticschatbot.local.bus;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.analyticschatbot.core.prompt.StepResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of the bus. */
final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final BusListener listener;
    private final List<Thread> dispatchers = new CopyOnWriteArrayList<>();
    private final ExecutorService steps = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bus-timer").factory());

    Workers(BusListener listener) {
        this.listener = listener;
    }

    /** Repeats the action until the bus is closed. */
    void dispatch(String name, Interruptible action) {
        dispatchers.add(Thread.ofVirtual().name("bus-" + name).start(() -> repeat(action)));
    }

    private static void repeat(Interruptible action) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                action.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void run(Runnable step, Runnable afterwards) {
        steps.execute(() -> {
            try {
                step.run();
            } finally {
                afterwards.run();
            }
        });
    }

    /** A retry that comes after the end is dropped: the next process takes it up from the store. */
    @SuppressWarnings("FutureReturnValueIgnored") // queueing again cannot fail
    void later(Duration pause, Runnable action) {
        try {
            timer.schedule(action, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("Closed before a retry", closed);
        }
    }

    void report(String lane, Duration took, StepResult result) {
        listener.handled(lane, took, result);
    }

    /** Lets the steps under way end, for a while; what waits is in the store. */
    void close() {
        timer.shutdownNow();
        dispatchers.forEach(Thread::interrupt);
        try {
            for (Thread dispatcher : dispatchers) {
                dispatcher.join();
            }
            steps.shutdown();
            if (!steps.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                steps.shutdownNow();
            }
        } catch (InterruptedException e) {
            steps.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    interface Interruptible {
        void run() throws InterruptedException;
    }
}
