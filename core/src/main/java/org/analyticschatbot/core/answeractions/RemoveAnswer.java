package org.analyticschatbot.core.answeractions;

import org.analyticschatbot.core.answeractions.ChangeRequest.Change;
import org.analyticschatbot.core.prompt.Delivery;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;

/** Takes an answer out of its conversation, because its asker says so. */
public final class RemoveAnswer {

    private final ChangeRequest change;

    public RemoveAnswer(ChangeRequest change) {
        this.change = change;
    }

    public ActionResult remove(Action action) {
        return change.change(action, request -> removed(action, request));
    }

    private static Change removed(Action action, PromptRequest request) {
        if (!request.question().asker().equals(action.by())) {
            return new Change.Leave(ActionResult.Refused.because("not_yours"));
        }
        return switch (request.delivery()) {
            case Delivery.Delivered(MessageRef message)
            when request.isFinished() -> new Change.Write(request.withdrawn(message));
            case Delivery.Delivered delivered -> new Change.Leave(ActionResult.Refused.because("not_finished"));
            case Delivery.None none -> new Change.Leave(ActionResult.Refused.because("not_finished"));
            case Delivery.Claimed claimed -> new Change.Leave(ActionResult.Refused.because("not_finished"));
            case Delivery.Withdrawn withdrawn -> new Change.Leave(new ActionResult.Done());
            case Delivery.Undeliverable undeliverable -> new Change.Leave(new ActionResult.Done());
        };
    }
}
