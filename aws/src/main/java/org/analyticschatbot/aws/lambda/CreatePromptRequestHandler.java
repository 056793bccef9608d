package org.analyticschatbot.aws.lambda;

import java.util.Optional;
import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.deployment.rehearsal.Rehearsal;
import org.analyticschatbot.aws.deployment.rehearsal.Scene;
import org.analyticschatbot.aws.http.Callers;
import org.analyticschatbot.aws.http.HttpAnswer;
import org.analyticschatbot.aws.http.HttpCall;
import org.analyticschatbot.aws.http.PromptBody;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.rest.CreateCall;
import org.analyticschatbot.core.rest.Problem;
import org.analyticschatbot.core.rest.RestAnswer;

/** {@code POST /createPromptRequest}. */
public final class CreatePromptRequestHandler extends HttpHandler {

    private final Supplier<Parts> parts;

    public CreatePromptRequestHandler() {
        this(Rehearsal.deployment(CreatePromptRequestHandler::new, Scene.CREATE));
    }

    public CreatePromptRequestHandler(Supplier<Parts> parts) {
        this.parts = parts;
    }

    @Override
    HttpAnswer answer(HttpCall call) {
        return HttpAnswer.of(
                Callers.of(call).map(asker -> answer(call, asker)).orElseGet(Problem.UNAUTHENTICATED::answer));
    }

    private RestAnswer answer(HttpCall call, Asker asker) {
        return switch (PromptBody.read(call.body())) {
            case PromptBody.Prompt(String text) -> create(parts.get(), text, asker, call.header("Idempotency-Key"));
            case PromptBody.Refused(Problem problem) -> problem.answer();
        };
    }

    private static RestAnswer create(Parts parts, String text, Asker asker, Optional<String> key) {
        return new CreateCall(parts.chatbot().createPromptRequest(), receipt -> {})
                .answer(parts.question(text, asker), key.orElse(null));
    }
}
