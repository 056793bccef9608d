package org.analyticschatbot.core.answeractions;

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
        return switch (access.readAlone(action)) {
            case ReadAccess.Granted granted -> shareReadable(action, to);
            case ReadAccess.Denied denied -> denied.refused();
        };
    }

    private ActionResult shareReadable(Action action, ReplyAddress to) {
        return switch (access.read(action.on(), action.by(), to)) {
            case ReadAccess.Granted(var request, var plan) ->
                derive.deliver("share/" + to.conversation(), action, request, to);
            case ReadAccess.Denied denied -> denied.refused();
        };
    }
}
