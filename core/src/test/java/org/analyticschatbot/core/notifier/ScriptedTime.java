package org.analyticschatbot.core.notifier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody waits, at once. */
public final class ScriptedTime implements InstantSource, Pause {

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now;

    public ScriptedTime(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void last(Duration duration) {
        pauses.add(duration);
        now = now.plus(duration);
    }

    /** How long was waited, each time. */
    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /** Time goes by without anybody waiting. */
    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }
}
