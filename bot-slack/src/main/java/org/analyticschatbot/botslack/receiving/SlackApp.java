package org.analyticschatbot.botslack.receiving;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.List;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.webapi.SlackHttp;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bolt's dispatcher with what we listen to. Bolt's own authorization is left out: it would call Slack while Slack waits,
 * and remember a failure for ten minutes.
 */
final class SlackApp {

    private static final Logger LOG = LoggerFactory.getLogger(SlackApp.class);
    private static final int UNAVAILABLE = 503;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private SlackApp() {}

    /** Verifies Slack's signature, which may be five minutes old. */
    static App verifying(SlackSettings settings, List<Listener> listeners) {
        return listening(
                settings,
                listeners,
                List.of(
                        new RequestVerification(new FreshSignature(settings.signingSecret())),
                        SlackApp::sendAgainOnFailure));
    }

    /** For Socket Mode, whose connection is authenticated as a whole. */
    static App trusting(SlackSettings settings, List<Listener> listeners) {
        return listening(settings, listeners, List.of(SlackApp::sendAgainOnFailure));
    }

    private static App listening(SlackSettings settings, List<Listener> listeners, List<Middleware> middleware) {
        AppConfig config = config(settings);
        App app = new App(config, config.getSlack(), middleware);
        listeners.forEach(listener -> listener.listenOn(app));
        return app;
    }

    /**
     * Anything but a 200 makes Slack send again. An exception would be acknowledged in Socket Mode, and what a handler of
     * events returns is ignored.
     */
    private static Response sendAgainOnFailure(
            @SuppressWarnings("rawtypes") Request request, Response response, MiddlewareChain chain) throws Exception {
        try {
            return chain.next(request);
        } catch (InfrastructureException e) {
            LOG.warn("Slack is told that it did not work: {}", e.getMessage());
            return Response.error(UNAVAILABLE);
        } catch (RuntimeException e) {
            // The outermost handler; the message may quote it.
            LOG.error("A request from Slack broke: {}", e.getClass().getName());
            return Response.error(UNAVAILABLE);
        }
    }

    /** Events that nobody listens to are acknowledged too: Slack repeats the others, and ends the subscription. */
    private static AppConfig config(SlackSettings settings) {
        return AppConfig.builder()
                .slack(SlackHttp.client(settings.api(), TIMEOUT))
                .singleTeamBotToken(settings.botToken())
                .signingSecret(settings.signingSecret())
                .allEventsApiAutoAckEnabled(true)
                .subtypedMessageEventsAutoAckEnabled(true)
                .appInitializersEnabled(false)
                .build();
    }
}
