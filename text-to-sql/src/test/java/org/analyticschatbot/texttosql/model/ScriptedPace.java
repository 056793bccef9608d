package org.analyticschatbot.texttosql.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.texttosql.model.call.Pace;

/** Time that passes while something pauses, or when the test says so. Chance always gives one half. */
public final class ScriptedPace implements Pace {

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration pause) {
        pauses.add(pause);
        now = now.plus(pause);
    }

    @Override
    public double chance() {
        return 0.5;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /** How long somebody has waited. */
    public synchronized Duration paused() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
