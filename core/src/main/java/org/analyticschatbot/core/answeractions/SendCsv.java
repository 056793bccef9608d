package org.analyticschatbot.core.answeractions;

import java.util.HashMap;
import java.util.Map;
import org.analyticschatbot.core.access.AnswerAccess;
import org.analyticschatbot.core.access.ReadAccess;
import org.analyticschatbot.core.prompt.ReplyAddress;

/** Sends all rows of an answer as a file to whoever asks for it, where nobody else sees it. */
public final class SendCsv {

    private final AnswerAccess access;
    private final DeriveRequest derive;

    public SendCsv(AnswerAccess access, DeriveRequest derive) {
        this.access = access;
        this.derive = derive;
    }

    /** @param alone a conversation of the one who acts with the bot */
    public ActionResult send(Action action, ReplyAddress alone) {
        if (!alone.isPrivate()) {
            throw new IllegalArgumentException("Others read there");
        }
        return switch (access.readAlone(action.on(), action.by())) {
            case ReadAccess.Granted(var request, var plan) -> derive.deliver("csv", action, request, asCsv(alone));
            case ReadAccess.Denied(String message) -> new ActionResult.Refused(message);
        };
    }

    private static ReplyAddress asCsv(ReplyAddress place) {
        Map<String, String> details = new HashMap<>(place.details());
        details.put(ReplyAddress.FORM, ReplyAddress.CSV);
        return new ReplyAddress(place.platform(), place.conversation(), place.thread(), details);
    }
}
