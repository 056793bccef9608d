package org.analyticschatbot.aws.lambda;

import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.deployment.rehearsal.Rehearsal;
import org.analyticschatbot.aws.deployment.rehearsal.Scene;
import org.analyticschatbot.aws.http.Callers;
import org.analyticschatbot.aws.http.HttpAnswer;
import org.analyticschatbot.aws.http.HttpCall;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.rest.FetchCall;
import org.analyticschatbot.core.rest.Problem;
import org.analyticschatbot.core.rest.RestAnswer;

/** {@code GET /fetchResult/{request_id}}. */
public final class FetchResultHandler extends HttpHandler {

    private final Supplier<Parts> parts;

    public FetchResultHandler() {
        this(Rehearsal.deployment(FetchResultHandler::new, Scene.FETCH));
    }

    public FetchResultHandler(Supplier<Parts> parts) {
        this.parts = parts;
    }

    @Override
    HttpAnswer answer(HttpCall call) {
        String id = call.pathParameter("request_id").orElse("");
        return HttpAnswer.of(
                Callers.of(call).map(asker -> fetch(id, asker)).orElseGet(Problem.UNAUTHENTICATED::answer));
    }

    private RestAnswer fetch(String id, Asker asker) {
        RequestId.parse(id).ifPresent(HttpHandler::isAbout);
        Parts now = parts.get();
        return new FetchCall(now.chatbot().fetchResult()).answer(id, asker, now.links());
    }
}
