package org.analyticschatbot.botteams;

import com.microsoft.bot.connector.authentication.CachingOpenIdMetadataResolver;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.analyticschatbot.botteams.connector.Connector;
import org.analyticschatbot.botteams.connector.ServiceHosts;
import org.analyticschatbot.botteams.connector.Timing;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says something to nobody, by the same classes and on this machine, and fetches the keys of Teams: what the first message of a
 * process would take seconds for.
 */
final class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final byte[] POSTED = "{\"id\": \"1\"}".getBytes(StandardCharsets.UTF_8);

    private Rehearsal() {}

    /** Without it the first answers only come later, so that whatever goes wrong is no reason not to start. */
    static void play(TeamsSettings settings) {
        try {
            speak();
        } catch (IOException | InfrastructureException e) {
            LOG.warn("The first answers in Teams will take longer: {}", e.getMessage());
        }
        if (settings.appId() != null) {
            Object ignored = new CachingOpenIdMetadataResolver()
                    .get(settings.openIdMetadata().toString())
                    .getKey("");
        }
    }

    private static void speak() throws IOException {
        HttpServer nobody = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        nobody.createContext("/", Rehearsal::answer);
        nobody.start();
        try (Connector connector =
                new Connector(MicrosoftAppCredentials.empty(), ServiceHosts.EMULATOR, Timing.real())) {
            String address = "http://127.0.0.1:" + nobody.getAddress().getPort() + "/";
            Object ignored = connector.send(address, "rehearsal", new Activity(ActivityTypes.MESSAGE));
        } finally {
            nobody.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(201, POSTED.length);
            exchange.getResponseBody().write(POSTED);
        }
    }
}
