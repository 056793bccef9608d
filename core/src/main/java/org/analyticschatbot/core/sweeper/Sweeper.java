package org.analyticschatbot.core.sweeper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;

/**
 * Makes whatever is stuck go on: lost events, dead workers, queries whose end nobody reported. It reads the store, never
 * the events, and only asks again for the step that is due; ending what takes too long is left to that step.
 */
public final class Sweeper {

    /** Requests per sweep at most; the rest waits for the next one. */
    private static final int BATCH = 1_000;

    private final PromptRequests requests;
    private final InstantSource clock;
    private final Limits limits;

    public Sweeper(PromptRequests requests, InstantSource clock, Limits limits) {
        this.requests = requests;
        this.clock = clock;
        this.limits = limits;
    }

    /** To be called every minute or so. */
    public void sweep() {
        sweep(limits.patience());
    }

    /** Takes up everything at once that nobody works on; for the start of a process. */
    public void resumeAll() {
        sweep(Duration.ZERO);
    }

    private void sweep(Duration patience) {
        Instant now = clock.instant();
        requests.unfinished(now.minus(patience), BATCH).stream()
                .filter(request -> !request.hasLiveLease(now))
                .map(PromptRequest::resumed)
                .forEach(requests::save);
    }
}
