package org.analyticschatbot.botslack.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticschatbot.botslack.rendering.Form;

/**
 * Which forms a workspace takes. It is asked for the best one again after a day, since Slack brings new blocks out
 * workspace by workspace.
 */
final class FormMemory {

    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private record Known(Form best, Instant until) {}

    private final Map<String, Known> teams = new ConcurrentHashMap<>();
    private final InstantSource clock;

    FormMemory(InstantSource clock) {
        this.clock = clock;
    }

    /** Those worth trying, best first. */
    List<Form> forms(String team) {
        Known known = teams.get(team);
        Form best = known != null && clock.instant().isBefore(known.until) ? known.best : Form.DATA_TABLE;
        return Arrays.stream(Form.values())
                .filter(form -> form.compareTo(best) >= 0)
                .toList();
    }

    void learn(String team, Form best) {
        teams.put(team, new Known(best, clock.instant().plus(GOOD_FOR)));
    }
}
