package org.analyticschatbot.core.lifecycle;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.lifecycle.WeakenedPromptRequests.Weakness;
import org.analyticschatbot.core.notifier.RecordingMessenger;
import org.analyticschatbot.core.processprompt.InMemoryQueryEngine;
import org.analyticschatbot.core.processprompt.InMemoryResultStore;
import org.analyticschatbot.core.processprompt.ScriptedQueryPlanner;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.StepResult;

/**
 * One question, the platform that sends it, the queue, and the workers, in one thread and with a clock of its own.
 * Every event is delivered twice; an event whose worker dies is lost.
 */
final class World {

    private static final Asker ASKER = new Asker("tenant", "asker");
    private static final int SENDS = 4;
    private static final int SWEEPS = 7;
    private static final int MAX_EVENTS = 500;

    private final Scenario scenario;
    private final Faults faults;
    private final WatchedPromptRequests requests;
    private final RecordingMessenger messenger;
    private final InMemoryResultStore results = new InMemoryResultStore();
    private final InMemoryQueryEngine engine;
    private final Chatbot chatbot;
    private final Deque<Runnable> events = new ArrayDeque<>();
    private final List<Runnable> delivered = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");

    World(Scenario scenario, Weakness weakness, Function<World, Faults> faults) {
        this.scenario = scenario;
        this.faults = faults.apply(this);
        InstantSource clock = () -> now;
        this.requests = new WatchedPromptRequests(new InMemoryPromptRequests(
                clock, (id, step) -> publish(() -> chatbot().perform(step, id))));
        this.messenger = new RecordingMessenger(scenario.place() != Scenario.Place.UNSEARCHABLE);
        this.engine = new InMemoryQueryEngine(queryId -> publish(() -> chatbot().queryEnded(queryId)));
        this.engine.endIn(scenario.queryEnd());
        this.chatbot = new Chatbot(new FaultyAdapters(
                this.faults,
                new WeakenedPromptRequests(requests, weakness),
                new ScriptedQueryPlanner(scenario.plan()),
                engine,
                results,
                messenger,
                clock,
                new Random(1)));
    }

    private Chatbot chatbot() {
        return chatbot;
    }

    Faults faults() {
        return faults;
    }

    /** Asks, lets things go wrong, and then lets time and the sweeper mend them. */
    World live() {
        askUntilReceived();
        drain();
        faults.heal();
        passTime();
        return this;
    }

    /** The platform sends the question again until it hears that it was received, and once more for good measure. */
    private void askUntilReceived() {
        int received = 0;
        for (int send = 0; send < SENDS && received < 2; send++) {
            received += ask() ? 1 : 0;
        }
    }

    private boolean ask() {
        Question question =
                new Question("How many orders?", ASKER, scenario.address(), now, ZoneOffset.UTC, DayOfWeek.MONDAY);
        try {
            chatbot.createPromptRequest().create(question, List.of(new DeduplicationKey("event-1", "same")));
            return true;
        } catch (InfrastructureException | Faults.Crash e) {
            return false;
        }
    }

    /** The asker changes their mind. */
    void cancel() {
        requests.all().forEach(request -> chatbot.cancelPromptRequest().cancel(request.id(), ASKER));
    }

    /** Others get every event so far once more. */
    void redeliver() {
        List<Runnable> copies = List.copyOf(delivered);
        copies.forEach(Runnable::run);
    }

    /** Others do all there is to do, long after the lease of whoever stands still has ended. */
    void passTime() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            now = now.plus(Duration.ofSeconds(61));
            chatbot.sweeper().sweep();
            drain();
        }
    }

    private interface Event {
        StepResult deliver();
    }

    private void publish(Event event) {
        Runnable delivery = () -> deliver(event);
        events.add(delivery);
        events.add(delivery);
    }

    private void deliver(Event event) {
        try {
            StepResult ignored = event.deliver();
        } catch (Faults.Crash e) {
            if (scenario.engineForgets()) {
                engine.forget();
            }
        }
    }

    /** A world in which events breed without end is broken; it is left to the checks. */
    private void drain() {
        while (!events.isEmpty() && delivered.size() < MAX_EVENTS) {
            Runnable event = events.remove();
            delivered.add(event);
            event.run();
        }
    }

    /** What is wrong with the world, in words; empty if every promise was kept. */
    List<String> violations() {
        List<String> violations = new ArrayList<>(requests.violations());
        if (requests.all().size() != 1) {
            violations.add(requests.all().size() + " requests for one question");
        }
        requests.all().forEach(request -> checkEnd(request, violations));
        checkConversation(violations);
        if (!scenario.engineForgets() && engine.started().size() > 1) {
            violations.add("the query was started " + engine.started().size() + " times");
        }
        return violations;
    }

    private void checkEnd(PromptRequest request, List<String> violations) {
        if (!request.isFinished()) {
            violations.add("not finished: " + request.state() + ", " + request.nextStep());
        }
    }

    /** The violations, and whether the fault cost the asker the answer. */
    List<String> allViolations() {
        List<String> violations = violations();
        requests.all().stream()
                .filter(request -> request.status() != scenario.end())
                .forEach(request -> violations.add("ended as " + request.state()));
        if (scenario.place() == Scenario.Place.UNOPENED) {
            expect(messenger.visible().size() == 2, "no message opens the thread", violations);
        }
        if (scenario.place() == Scenario.Place.SEARCHABLE
                && requests.all().stream().anyMatch(this::hasChart)) {
            expect(messenger.pictures() == 1, "the chart is missing", violations);
        }
        return violations;
    }

    /** A chart that could not be drawn or stored is none. */
    private boolean hasChart(PromptRequest request) {
        return request.state() instanceof State.Processed processed
                && results.loadAnswer(processed.resultUrl()) instanceof Answer.Table table
                && table.chart() != null;
    }

    private void checkConversation(List<String> violations) {
        expect(messenger.pings() <= 1, messenger.pings() + " pings", violations);
        expect(messenger.pictures() <= 1, messenger.pictures() + " pictures", violations);
        int ends = messenger.visibleEnds().size();
        switch (scenario.place()) {
            case PULL -> expect(messenger.visible().isEmpty(), "a message where nobody listens", violations);
            case SEARCHABLE -> {
                expect(ends == 1, ends + " visible answers", violations);
                expect(messenger.visible().size() == ends, "an acknowledgement was left behind", violations);
            }
            case UNOPENED -> {
                expect(ends == 1, ends + " visible answers", violations);
                expect(messenger.visible().size() <= ends + 1, "an acknowledgement was left behind", violations);
            }
            case UNSEARCHABLE -> {
                expect(ends == 1 || ends == 2, ends + " visible answers", violations);
                expect(messenger.visibleEnds().stream().distinct().count() == 1, "different answers", violations);
            }
        }
    }

    private static void expect(boolean kept, String violation, List<String> violations) {
        if (!kept) {
            violations.add(violation);
        }
    }
}
