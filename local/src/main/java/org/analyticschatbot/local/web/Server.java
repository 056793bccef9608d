package org.analyticschatbot.local.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Objects;
import org.analyticschatbot.local.HttpSettings;
import org.analyticschatbot.local.LocalData;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.StartException;
import org.analyticschatbot.local.StartException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running server. */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final String RESOURCES = "classpath:/org/analyticschatbot/local/web/";

    private final ServletWebServerApplicationContext context;

    private Server(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts the server and returns as soon as it answers; it runs until it is closed or the process is told to end.
     *
     * @throws StartException if the port or the state folder is taken, there is no data, or the settings would open
     *     the data to the network
     */
    public static Server run(LocalSettings settings) {
        return run(settings, LocalData.ofSettings());
    }

    static Server run(LocalSettings settings, LocalData.Source source) {
        settings.http().requireProtected();
        requireFreePort(settings.http());
        ServerMetrics metrics = new ServerMetrics();
        OpeningRuntime opening = new OpeningRuntime(() -> open(settings, source, metrics));
        SpringApplication application = new SpringApplication(ServerConfiguration.class);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> {
            register((GenericApplicationContext) context, settings, metrics, opening);
            opening.begin();
        });
        return run(application, settings, opening);
    }

    private static Server run(SpringApplication application, LocalSettings settings, OpeningRuntime opening) {
        try {
            return new Server((ServletWebServerApplicationContext) application.run(properties(settings.http())));
        } catch (PortInUseException taken) {
            opening.abandon();
            throw portInUse(settings.http());
        } catch (RuntimeException failed) {
            opening.abandon();
            throw failed;
        }
    }

    private static LocalRuntime open(LocalSettings settings, LocalData.Source source, ServerMetrics metrics) {
        LocalRuntime runtime = LocalRuntime.open(settings, metrics, source);
        metrics.watch(runtime);
        runtime.listen();
        return runtime;
    }

    /** Opening begins when logging is set up, and has ended before the server listens: whoever reaches it finds it ready. */
    private static void register(
            GenericApplicationContext context, LocalSettings settings, ServerMetrics metrics, OpeningRuntime opening) {
        context.registerBean(LocalSettings.class, () -> settings);
        context.registerBean(ServerMetrics.class, () -> metrics);
        context.registerBean(LocalRuntime.class, opening::handOver);
    }

    /** Arguments stand above whatever the environment or a file in the working directory says. */
    private static String[] properties(HttpSettings http) {
        String logging = RESOURCES + "logging-" + http.logFormat().name().toLowerCase(Locale.ROOT) + ".xml";
        return new String[] {
            "--spring.config.location=" + RESOURCES + "server.properties",
            "--logging.config=" + logging,
            "--server.address=" + http.address().getHostAddress(),
            "--server.port=" + http.port()
        };
    }

    /** Tells at once, before data is loaded, what Tomcat would only find out at the end. */
    private static void requireFreePort(HttpSettings http) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(http.address(), http.port()));
        } catch (IOException e) {
            LOG.debug("The port is not free", e);
            throw portInUse(http);
        }
    }

    private static StartException portInUse(HttpSettings http) {
        return new StartException(
                Reason.PORT_IN_USE,
                "Port " + http.port() + " of " + http.host() + " is in use: stop what listens there, or use --port "
                        + (http.port() + 1) + " or another free port");
    }

    /** Where it listens. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer(), "It has been closed")
                .getPort();
    }

    /** The bot that it serves. */
    public LocalRuntime runtime() {
        return context.getBean(LocalRuntime.class);
    }

    /** Stops taking calls, lets those under way end, and closes everything. */
    @Override
    public void close() {
        context.close();
    }
}
