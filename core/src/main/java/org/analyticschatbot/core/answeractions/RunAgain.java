package org.analyticschatbot.core.answeractions;

import org.analyticschatbot.core.access.AnswerAccess;
import org.analyticschatbot.core.access.ReadAccess;
import org.analyticschatbot.core.prompt.PlannedSql;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;

/** Answers a question once more, in the same place: with the same SQL, or planned anew where there was none. */
public final class RunAgain {

    private final AnswerAccess access;
    private final DeriveRequest derive;

    public RunAgain(AnswerAccess access, DeriveRequest derive) {
        this.access = access;
        this.derive = derive;
    }

    public ActionResult run(Action action) {
        return access.known(action.on(), action.by())
                .map(request -> run(action, request))
                .orElseGet(() -> ActionResult.Refused.because("unknown"));
    }

    private ActionResult run(Action action, PromptRequest request) {
        ReplyAddress place = request.question().replyTo();
        Question question = DeriveRequest.question(action, request, place);
        if (request.plan() == null) {
            return derive.create("again", action, PromptRequest.asked(derive.newId(), question));
        }
        return switch (access.read(action.on(), action.by(), place)) {
            case ReadAccess.Granted(var known, PlannedSql plan) ->
                derive.create("again", action, PromptRequest.askedAgain(derive.newId(), question, plan));
            case ReadAccess.Denied(String message) -> new ActionResult.Refused(message);
        };
    }
}
