package org.analyticschatbot.botslack.webapi;

import java.time.Duration;
import java.time.InstantSource;
import org.analyticschatbot.core.notifier.Pause;

/**
 * How time passes for calls to Slack.
 *
 * @param timeout of each read and write; what lasts longer may have been done
 */
public record Timing(InstantSource clock, Pause pause, Duration timeout) {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    public static Timing of(InstantSource clock, Pause pause) {
        return new Timing(clock, pause, TIMEOUT);
    }

    public static Timing real() {
        return of(InstantSource.system(), Pause.sleeping());
    }
}
