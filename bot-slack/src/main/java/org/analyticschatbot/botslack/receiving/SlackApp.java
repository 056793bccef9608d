package org.analyticschatbot.botslack.receiving;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.util.List;
import org.analyticschatbot.botslack.SlackSettings;

/**
 * Bolt's dispatcher with what we listen to. Bolt's own authorization is left out: it would call Slack while Slack waits,
 * and remember a failure for ten minutes.
 */
final class SlackApp {

    private SlackApp() {}

    /** Verifies Slack's signature, which may be five minutes old. */
    static App verifying(SlackSettings settings, SlackQuestions questions) {
        return listening(
                settings, questions, List.of(new RequestVerification(new FreshSignature(settings.signingSecret()))));
    }

    /** For Socket Mode, whose connection is authenticated as a whole. */
    static App trusting(SlackSettings settings, SlackQuestions questions) {
        return listening(settings, questions, List.of());
    }

    private static App listening(SlackSettings settings, SlackQuestions questions, List<Middleware> middleware) {
        AppConfig config = config(settings);
        App app = new App(config, config.getSlack(), middleware);
        app.event(AppMentionEvent.class, (payload, context) -> {
            questions.receive(IncomingMessage.of(payload, payload.getEvent()));
            return context.ack();
        });
        app.event(MessageEvent.class, (payload, context) -> {
            questions.receive(IncomingMessage.of(payload, payload.getEvent()));
            return context.ack();
        });
        return app;
    }

    /** Events that nobody listens to are acknowledged too: Slack repeats the others, and ends the subscription. */
    private static AppConfig config(SlackSettings settings) {
        return AppConfig.builder()
                .slack(Slack.getInstance(client(settings)))
                .singleTeamBotToken(settings.botToken())
                .signingSecret(settings.signingSecret())
                .allEventsApiAutoAckEnabled(true)
                .subtypedMessageEventsAutoAckEnabled(true)
                .appInitializersEnabled(false)
                .build();
    }

    private static SlackConfig client(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.api().toString());
        config.setStatsEnabled(false);
        return config;
    }
}
