package org.analyticschatbot.local.cli.command;

import java.nio.file.Path;
import org.analyticschatbot.local.LocalSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of whatever runs the server. */
public final class ServerOptions {

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "The folder where questions and answers are kept. Default: CHATBOT_STATE, or a folder in your"
                    + " home folder.")
    private @Nullable Path state;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The address to listen on. Default: CHATBOT_HOST, or 127.0.0.1, which only this machine"
                    + " reaches. Any other needs CHATBOT_API_TOKENS.")
    private @Nullable String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port to listen on, 0 for any free one. Default: CHATBOT_PORT, or 8080.")
    private @Nullable Integer port;

    /** What was given here wins. */
    public LocalSettings over(LocalSettings settings) {
        LocalSettings result = settings;
        result = state == null ? result : result.withState(state);
        result = host == null ? result : result.withHost(host);
        return port == null ? result : result.withPort(port);
    }
}
