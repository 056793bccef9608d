package org.analyticschatbot.local.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InProcessBusTest {

    private static final StepResult SETTLED = new StepResult.Settled();
    private static final StepResult AGAIN = new StepResult.Retry(Duration.ZERO);

    private final SplittableRandom random = new SplittableRandom(26);
    private final BlockingQueue<String> handled = new LinkedBlockingQueue<>();
    private final InProcessBus bus =
            new InProcessBus(new StepBounds(2, 2, 2, 2), (lane, took, result) -> handled.add(lane));

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void each_step_is_done_for_its_own_request() throws InterruptedException {
        BlockingQueue<String> calls = new LinkedBlockingQueue<>();
        List<RequestId> ids = ids(3);
        bus.start(steps((step, id) -> calls.add(step + " " + id)));

        bus.stepDue(ids.get(0), Step.PLAN);
        bus.stepDue(ids.get(1), Step.COMPLETE);
        bus.stepDue(ids.get(2), Step.NOTIFY);

        assertThat(take(calls, 3))
                .containsExactlyInAnyOrder("PLAN " + ids.get(0), "COMPLETE " + ids.get(1), "NOTIFY " + ids.get(2));
    }

    @Test
    void events_that_come_before_the_start_wait_for_it() throws InterruptedException {
        BlockingQueue<String> calls = new LinkedBlockingQueue<>();
        RequestId id = RequestId.random(random);

        bus.stepDue(id, Step.PLAN);
        bus.start(steps((step, called) -> calls.add(called.value())));

        assertThat(take(calls, 1)).containsExactly(id.value());
    }

    @Test
    void no_more_steps_of_one_kind_run_than_the_bound_allows() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        bus.start(steps((step, id) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            await(release);
            running.decrementAndGet();
        }));

        ids(20).forEach(id -> bus.stepDue(id, Step.PLAN));
        release.countDown();

        assertThat(take(handled, 20)).hasSize(20);
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void a_step_that_is_busy_holds_no_other_kind_up() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        bus.start(steps((step, id) -> {
            if (step == Step.PLAN) {
                await(release);
            }
        }));

        ids(5).forEach(id -> bus.stepDue(id, Step.PLAN));
        bus.stepDue(RequestId.random(random), Step.COMPLETE);

        assertThat(take(handled, 1)).containsExactly("complete");
        release.countDown();
    }

    @Test
    void a_step_that_asks_for_a_retry_is_delivered_again() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        bus.start(queries(id -> calls.incrementAndGet() < 3 ? AGAIN : SETTLED));

        bus.queryEnded("q-1");

        assertThat(take(handled, 3)).containsExactly("query_ended", "query_ended", "query_ended");
        assertThat(calls).hasValue(3);
    }

    @Test
    void a_query_that_nobody_knows_is_given_up_after_some_deliveries() throws InterruptedException {
        CountDownLatch marker = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        bus.start(queries(id -> {
            if (id.equals("marker")) {
                marker.countDown();
                return SETTLED;
            }
            calls.incrementAndGet();
            return AGAIN;
        }));

        bus.queryEnded("unknown");
        List<String> deliveries = take(handled, 10);
        bus.queryEnded("marker");

        assertThat(marker.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(deliveries).hasSize(10);
        assertThat(calls).hasValue(10);
    }

    @Test
    void a_handler_that_breaks_takes_no_other_event_with_it() throws InterruptedException {
        CountDownLatch fine = new CountDownLatch(1);
        bus.start(queries(id -> {
            if (id.startsWith("broken")) {
                throw new IllegalStateException("Ein Wert");
            }
            fine.countDown();
            return SETTLED;
        }));

        IntStream.range(0, 5).forEach(i -> bus.queryEnded("broken-" + i));
        bus.queryEnded("fine");

        assertThat(fine.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(take(handled, 6)).hasSize(6);
    }

    @Test
    void an_event_that_waits_already_is_not_queued_twice() throws InterruptedException {
        BlockingQueue<RequestId> calls = new LinkedBlockingQueue<>();
        RequestId doubled = RequestId.random(random);
        RequestId last = RequestId.random(random);

        IntStream.range(0, 100).forEach(i -> bus.stepDue(doubled, Step.PLAN));
        bus.stepDue(last, Step.PLAN);
        bus.start(steps((step, id) -> calls.add(id)));

        assertThat(take(calls, 2)).containsExactlyInAnyOrder(doubled, last);
    }

    @Test
    void a_full_queue_and_a_closed_bus_are_harmless_to_the_store() {
        ids(10_500).forEach(id -> bus.stepDue(id, Step.PLAN));
        bus.close();

        bus.stepDue(RequestId.random(random), Step.PLAN);
        bus.queryEnded("late");

        assertThat(bus.inFlight()).isZero();
    }

    @Test
    void a_step_under_way_ends_before_the_bus_is_closed() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        bus.start(steps((step, id) -> {
            started.countDown();
            await(release);
            ended.incrementAndGet();
        }));

        bus.stepDue(RequestId.random(random), Step.PLAN);
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        release.countDown();
        bus.close();

        assertThat(ended).hasValue(1);
    }

    private List<RequestId> ids(int count) {
        return Stream.generate(() -> RequestId.random(random)).limit(count).toList();
    }

    private static <T> List<T> take(BlockingQueue<T> queue, int count) {
        return Stream.generate(() -> poll(queue)).limit(count).toList();
    }

    private static <T> T poll(BlockingQueue<T> queue) {
        try {
            T next = queue.poll(10, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EventHandler steps(StepCall call) {
        return new EventHandler() {
            @Override
            public StepResult perform(Step step, RequestId id) {
                call.on(step, id);
                return SETTLED;
            }

            @Override
            public StepResult queryEnded(String queryId) {
                return SETTLED;
            }
        };
    }

    private static EventHandler queries(Function<String, StepResult> call) {
        return new EventHandler() {
            @Override
            public StepResult perform(Step step, RequestId id) {
                return SETTLED;
            }

            @Override
            public StepResult queryEnded(String queryId) {
                return call.apply(queryId);
            }
        };
    }

    @FunctionalInterface
    private interface StepCall {
        void on(Step step, RequestId id);
    }
}
