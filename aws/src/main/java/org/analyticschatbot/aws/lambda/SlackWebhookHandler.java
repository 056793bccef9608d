package org.analyticschatbot.aws.lambda;

import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.deployment.rehearsal.Rehearsal;
import org.analyticschatbot.aws.deployment.rehearsal.Scene;
import org.analyticschatbot.aws.http.HttpAnswer;
import org.analyticschatbot.aws.http.HttpCall;
import org.analyticschatbot.botslack.receiving.SlackEndpoint;

/** Takes in whatever Slack posts: events, commands, clicks. */
public final class SlackWebhookHandler extends HttpHandler {

    private final Supplier<Parts> parts;

    public SlackWebhookHandler() {
        this(Rehearsal.deployment(SlackWebhookHandler::new, Scene.SLACK));
    }

    public SlackWebhookHandler(Supplier<Parts> parts) {
        this.parts = parts;
    }

    @Override
    HttpAnswer answer(HttpCall call) {
        SlackEndpoint.Reply reply = parts.get().slack().receive(call.body(), call.headers());
        return HttpAnswer.of(reply.status(), reply.contentType(), reply.body());
    }
}
