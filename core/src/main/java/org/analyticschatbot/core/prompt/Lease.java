package org.analyticschatbot.core.prompt;

import java.time.Instant;

/**
 * The right to do one step. It ends by itself, so that a dead worker blocks nothing for ever.
 *
 * @param owner unique to one claim
 */
public record Lease(Step step, String owner, Instant until) {

    public boolean isLive(Instant now) {
        return now.isBefore(until);
    }
}
