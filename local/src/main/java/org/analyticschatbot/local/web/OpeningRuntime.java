package org.analyticschatbot.local.web;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.analyticschatbot.local.LocalRuntime;

/** A runtime that opens beside the start of the web server, since each of them takes seconds. */
final class OpeningRuntime {

    private final FutureTask<LocalRuntime> opening;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean handedOver = new AtomicBoolean();

    OpeningRuntime(Callable<LocalRuntime> open) {
        this.opening = new FutureTask<>(open);
    }

    void begin() {
        begun.set(true);
        Thread.ofPlatform().name("opening").start(opening);
    }

    /** Waits until it is open; the caller closes it. Throws what its opening threw. */
    LocalRuntime handOver() {
        LocalRuntime runtime = await();
        handedOver.set(true);
        return runtime;
    }

    /** Closes what nobody is going to use. Throws what its opening threw, which is why the rest could not start. */
    void abandon() {
        if (begun.get() && !handedOver.get()) {
            await().close();
        }
    }

    private LocalRuntime await() {
        try {
            return opening.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the data was loaded", e);
        }
    }
}
