package org.analyticschatbot.local.web.slack;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.receiving.RehearsedRequest;
import org.analyticschatbot.local.LocalSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the server Slack's challenge until it answers quickly: the part of a question's way that only HTTP has. */
public final class ChallengeRehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(ChallengeRehearsal.class);
    private static final int CHALLENGES = 300;
    private static final Duration AT_MOST = Duration.ofMillis(700);

    private ChallengeRehearsal() {}

    /** Does nothing where Slack does not send by HTTP. */
    public static void play(LocalSettings settings, int port) {
        SlackSettings slack = settings.platforms().slack();
        if (slack == null || slack.signingSecret() == null) {
            return;
        }
        try {
            play(address(settings.http().address(), port), slack.signingSecret());
        } catch (IOException e) {
            LOG.warn("The first questions from Slack will take longer: {}", e.getMessage());
        }
    }

    private static URI address(InetAddress bound, int port) {
        InetAddress host = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
        String name = host.getHostAddress();
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port + SlackServlet.PATH);
    }

    private static void play(URI endpoint, String signingSecret) throws IOException {
        Instant end = Instant.now().plus(AT_MOST);
        for (int i = 0; i < CHALLENGES && Instant.now().isBefore(end); i++) {
            send(endpoint, RehearsedRequest.challenge(signingSecret, Instant.now()));
        }
    }

    private static void send(URI endpoint, RehearsedRequest request) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection(Proxy.NO_PROXY);
        connection.setDoOutput(true);
        request.headers().forEach(connection::setRequestProperty);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(request.body().getBytes(StandardCharsets.UTF_8));
        }
        connection.getInputStream().readAllBytes();
    }
}
