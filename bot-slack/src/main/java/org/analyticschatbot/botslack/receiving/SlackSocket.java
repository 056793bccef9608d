package org.analyticschatbot.botslack.receiving;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import java.util.List;
import java.util.Objects;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: we connect to Slack, so that a laptop needs no public address. A question that could not be stored is not
 * acknowledged, and Slack sends it again.
 */
public final class SlackSocket implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);

    private final SocketModeApp socket;

    private SlackSocket(SocketModeApp socket) {
        this.socket = socket;
    }

    /** @throws InfrastructureException if Slack cannot be reached or refuses the app token */
    public static SlackSocket connect(SlackSettings settings, Listener... listeners) {
        String token = Objects.requireNonNull(settings.appToken(), "Socket Mode needs an app token");
        App app = SlackApp.trusting(settings, List.of(listeners));
        try {
            SocketModeApp socket = new SocketModeApp(token, Backend.JavaWebSocket, app);
            socket.startAsync();
            return new SlackSocket(socket);
        } catch (Exception e) {
            // Bolt declares every exception; its message holds no token.
            throw new InfrastructureException(Kind.NOT_DONE, "Slack does not connect: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (Exception e) {
            // Bolt declares every exception.
            LOG.warn("The connection to Slack did not close: {}", e.getClass().getName());
        }
    }
}
