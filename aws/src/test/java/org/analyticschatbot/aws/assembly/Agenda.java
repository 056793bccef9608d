package org.analyticschatbot.aws.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What happens by itself when its time has come, once or at a rate. */
final class Agenda {

    private final InstantSource clock;
    private final PriorityQueue<Entry> entries = new PriorityQueue<>(Comparator.comparing(Entry::at));

    private record Entry(Instant at, Task task, Duration rate) {

        boolean isOnce() {
            return rate.isZero();
        }
    }

    Agenda(InstantSource clock) {
        this.clock = clock;
    }

    void after(Duration time, Task task) {
        entries.add(new Entry(clock.instant().plus(time), task, Duration.ZERO));
    }

    /** For the first time now. What was missed is not made up for. */
    void every(Duration rate, Task task) {
        entries.add(new Entry(clock.instant(), task, rate));
    }

    /** What is due. */
    void run() throws Exception {
        for (Entry due = entries.peek(); due != null && !due.at().isAfter(clock.instant()); due = entries.peek()) {
            entries.remove(due);
            due.task().run();
            if (!due.isOnce()) {
                entries.add(new Entry(after(due), due.task(), due.rate()));
            }
        }
    }

    private Instant after(Entry done) {
        Instant next = done.at();
        while (!next.isAfter(clock.instant())) {
            next = next.plus(done.rate());
        }
        return next;
    }

    Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    /** Whether something is still to come that happens once. */
    boolean isWaiting() {
        return entries.stream().anyMatch(Entry::isOnce);
    }

    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }
}
