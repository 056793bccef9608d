package org.analyticschatbot.local.bus;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.analyticschatbot.core.prompt.StepResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One kind of event: a queue, and as many virtual threads at a time as the bound allows. An event that waits already is
 * not queued again. Whatever is dropped, because the queue is full or its deliveries are used up, the sweeper asks for
 * again.
 */
final class Lane<E> {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int CAPACITY = 10_000;
    private static final int MAX_DELIVERIES = 10;

    private final String name;
    private final int bound;
    private final Workers workers;
    private final Semaphore free;
    private final BlockingQueue<Delivery<E>> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Set<E> waiting = ConcurrentHashMap.newKeySet();

    Lane(String name, int bound, Workers workers) {
        this.name = name;
        this.bound = bound;
        this.workers = workers;
        this.free = new Semaphore(bound);
    }

    /** Never blocks and never throws: it is called by whoever wrote to the store. */
    void offer(E event) {
        enqueue(new Delivery<>(event, 1));
    }

    void start(Function<E, StepResult> handler) {
        workers.dispatch(name, () -> dispatchNext(handler));
    }

    int inFlight() {
        return bound - free.availablePermits();
    }

    private void enqueue(Delivery<E> delivery) {
        if (waiting.add(delivery.event()) && !queue.offer(delivery)) {
            waiting.remove(delivery.event());
            LOG.info("The queue of {} is full; the sweeper comes back to {}", name, delivery.event());
        }
    }

    private void dispatchNext(Function<E, StepResult> handler) throws InterruptedException {
        Delivery<E> next = queue.take();
        free.acquire();
        waiting.remove(next.event());
        workers.run(() -> deliver(next, handler), free::release);
    }

    private void deliver(Delivery<E> delivery, Function<E, StepResult> handler) {
        long start = System.nanoTime();
        StepResult result = handle(delivery.event(), handler);
        workers.report(name, Duration.ofNanos(System.nanoTime() - start), result);
        switch (result) {
            case StepResult.Settled settled -> {}
            case StepResult.Retry(Duration after) -> retry(delivery, after);
        }
    }

    private StepResult handle(E event, Function<E, StepResult> handler) {
        try {
            return handler.apply(event);
        } catch (RuntimeException e) {
            // The outermost handler of an event. The message may hold data, so only its kind is logged.
            LOG.error("{} {} broke: {}", name, event, e.getClass().getName());
            return new StepResult.Settled();
        }
    }

    private void retry(Delivery<E> delivery, Duration after) {
        if (delivery.number() < MAX_DELIVERIES) {
            workers.later(after, () -> enqueue(delivery.next()));
        }
    }

    /** @param number counts the deliveries of one event, from 1 */
    private record Delivery<E>(E event, int number) {

        private Delivery<E> next() {
            return new Delivery<>(event, number + 1);
        }
    }
}
