package org.analyticschatbot.botslack.webapi;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How time passes for calls to Slack.
 *
 * @param timeout of each read and write; what lasts longer may have been done
 */
public record Timing(InstantSource clock, Pause pause, Duration timeout) {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    public static Timing real() {
        return new Timing(InstantSource.system(), Pause.sleeping(), TIMEOUT);
    }
}
