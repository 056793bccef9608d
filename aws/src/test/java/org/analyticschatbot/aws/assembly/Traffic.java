package org.analyticschatbot.aws.assembly;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What moves between the functions, and the time that passes while nothing does. */
final class Traffic {

    /** Where nothing is known to come. */
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final TestClock clock;
    private final Agenda agenda;
    private final Queues queues;
    private final List<Pipe> pipes;
    private final List<Poller> pollers;
    private boolean isPipeStopped;

    Traffic(TestClock clock, Agenda agenda, Queues queues, List<Pipe> pipes, List<Poller> pollers) {
        this.clock = clock;
        this.agenda = agenda;
        this.queues = queues;
        this.pipes = pipes;
        this.pollers = pollers;
    }

    /** @return whether there was anything to do now */
    boolean move() throws Exception {
        agenda.run();
        queues.release();
        boolean moved = false;
        for (Pipe pipe : isPipeStopped ? List.<Pipe>of() : pipes) {
            moved |= pipe.poll();
        }
        for (Poller poller : pollers) {
            moved |= poller.poll();
        }
        return moved;
    }

    /** Until there may be something to do. */
    void rest() {
        Stream.concat(Stream.of(agenda.next(), queues.next()), pollers.stream().map(Poller::next))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .ifPresentOrElse(clock::passTo, () -> clock.pass(A_WHILE));
    }

    /** Whatever happens in that time. */
    void pass(Duration time) throws Exception {
        Instant end = clock.instant().plus(time);
        agenda.after(time, () -> {});
        while (clock.instant().isBefore(end)) {
            if (!move()) {
                rest();
            }
        }
    }

    /** The table's writes wait in its stream meanwhile. */
    void passWithoutPipe(Duration time) throws Exception {
        isPipeStopped = true;
        pass(time);
        isPipeStopped = false;
    }

    /** Whether something is known that comes later; nobody is asked for it. */
    boolean isWaiting() {
        return agenda.isWaiting() || queues.areWaiting();
    }
}
