package org.analyticschatbot.botslack.webapi;

import org.analyticschatbot.core.prompt.InfrastructureException;

/** The tokens with which the bot speaks. They are never logged. */
@FunctionalInterface
public interface Tokens {

    /**
     * The bot's token ({@code xoxb-…}) in that workspace, as it is now: it changes when the app is installed again.
     *
     * @throws InfrastructureException {@code PERMANENT} where the app is not installed
     */
    String botToken(String teamId);
}
