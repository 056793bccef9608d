package org.analyticschatbot.botteams;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.analyticschatbot.botteams.connector.Credentials;

/** Asks Microsoft for the bot's token, as the first answer would. */
public final class TeamsProbe {

    private static final int PATIENCE_SECONDS = 30;

    private final TeamsSettings settings;

    public TeamsProbe(TeamsSettings settings) {
        this.settings = settings;
    }

    public Probed probe() throws InterruptedException {
        if (settings.emulator()) {
            return new Probed.Emulated();
        }
        try {
            String ignored = Credentials.of(settings).getToken().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Probed.Works(String.valueOf(settings.appId()));
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Probed.NoToken(cause.getClass().getSimpleName());
        }
    }

    /** What came of it. */
    public sealed interface Probed {

        record Works(String appId) implements Probed {}

        /** Nothing was asked. */
        record Emulated() implements Probed {}

        /** @param cause the kind of failure; Microsoft's own words may hold what was sent */
        record NoToken(String cause) implements Probed {}
    }
}
