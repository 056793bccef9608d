package org.analyticschatbot.core.answeractions;

import org.analyticschatbot.core.access.AnswerAccess;
import org.analyticschatbot.core.access.ReadAccess;
import org.analyticschatbot.core.prompt.ReplyAddress;

/** Puts an answer into another conversation, if that one may have it and whoever shares it may too. */
public final class ShareAnswer {

    private final AnswerAccess access;
    private final DeriveRequest derive;

    public ShareAnswer(AnswerAccess access, DeriveRequest derive) {
        this.access = access;
        this.derive = derive;
    }

    public ActionResult share(Action action, ReplyAddress to) {
        return switch (access.readFor(action.on(), action.by(), to)) {
            case ReadAccess.Granted(var request, var plan) ->
                derive.deliver("share/" + to.conversation(), action, request, to);
            case ReadAccess.Denied(String message) -> new ActionResult.Refused(message);
        };
    }
}
