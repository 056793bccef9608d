package org.analyticschatbot.aws.lambda;

import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.deployment.rehearsal.Rehearsal;
import org.analyticschatbot.aws.deployment.rehearsal.Scene;
import org.analyticschatbot.aws.http.HttpAnswer;
import org.analyticschatbot.aws.http.HttpCall;
import org.analyticschatbot.botteams.receiving.Reply;

/** Takes in whatever Teams posts: messages and clicks. */
public final class TeamsWebhookHandler extends HttpHandler {

    private final Supplier<Parts> parts;

    public TeamsWebhookHandler() {
        this(Rehearsal.deployment(TeamsWebhookHandler::new, Scene.TEAMS));
    }

    public TeamsWebhookHandler(Supplier<Parts> parts) {
        this.parts = parts;
    }

    @Override
    HttpAnswer answer(HttpCall call) {
        Reply reply = parts.get().teams().receive(call.body(), call.headers());
        return HttpAnswer.of(reply.status(), reply.contentType(), reply.body());
    }
}
