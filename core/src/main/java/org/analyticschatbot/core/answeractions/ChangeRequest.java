package org.analyticschatbot.core.answeractions;

import java.util.Optional;
import java.util.function.Function;
import org.analyticschatbot.core.access.AnswerAccess;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;

/** Writes a change to a stored request, again if somebody else wrote in between. */
public final class ChangeRequest {

    private final PromptRequests requests;
    private final AnswerAccess access;

    public ChangeRequest(PromptRequests requests, AnswerAccess access) {
        this.requests = requests;
        this.access = access;
    }

    /** Either the request as it should be, or what the action came to without a change. */
    sealed interface Change {

        record Write(PromptRequest changed) implements Change {}

        record Leave(ActionResult result) implements Change {}
    }

    ActionResult change(Action action, Function<PromptRequest, Change> change) {
        while (true) {
            Optional<PromptRequest> current = access.known(action.on(), action.by());
            if (current.isEmpty()) {
                return ActionResult.Refused.because("unknown");
            }
            switch (change.apply(current.get())) {
                case Change.Leave(ActionResult result) -> {
                    return result;
                }
                case Change.Write(PromptRequest changed) -> {
                    if (requests.save(changed).isPresent()) {
                        return new ActionResult.Done();
                    }
                }
            }
        }
    }
}
