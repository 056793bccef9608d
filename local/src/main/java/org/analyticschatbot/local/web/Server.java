package org.analyticschatbot.local.web;

import org.analyticschatbot.local.LocalSettings;

/** A running server. */
@SuppressWarnings("DoNotCallSuggester")
public final class Server implements AutoCloseable {

    private Server() {}

    /**
     * Starts the server and returns as soon as it answers; it runs until it is closed or the process is told to end.
     *
     * @throws org.analyticschatbot.local.StartException if the port or the state folder is taken, there is no data, or
     *     the settings would open the data to the network
     */
    public static Server run(LocalSettings settings) {
        throw new UnsupportedOperationException("Wired once its parts are there: " + settings.state());
    }

    /** Where it listens. */
    public int port() {
        throw new UnsupportedOperationException();
    }

    /** Stops taking calls, lets those under way end, and closes everything. */
    @Override
    public void close() {}
}
