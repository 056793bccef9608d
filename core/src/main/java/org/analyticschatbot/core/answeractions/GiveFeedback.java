package org.analyticschatbot.core.answeractions;

import org.analyticschatbot.core.answeractions.ChangeRequest.Change;
import org.analyticschatbot.core.prompt.Feedback;

/** Keeps what people think of an answer, with the question and its SQL. The last word of each person counts. */
public final class GiveFeedback {

    private final ChangeRequest change;

    public GiveFeedback(ChangeRequest change) {
        this.change = change;
    }

    /** @param comment cut at {@value Feedback#MAX_COMMENT} characters */
    public ActionResult give(Action action, Feedback.Verdict verdict, String comment) {
        Feedback feedback = new Feedback(verdict, cut(comment.strip()), action.at());
        return change.change(
                action,
                request -> request.state().isTerminal()
                        ? new Change.Write(request.judged(action.by().userId(), feedback))
                        : new Change.Leave(ActionResult.Refused.because("not_finished")));
    }

    private static String cut(String comment) {
        int end = Math.min(comment.length(), Feedback.MAX_COMMENT);
        boolean splitsPair = end < comment.length() && Character.isHighSurrogate(comment.charAt(end - 1));
        return comment.substring(0, splitsPair ? end - 1 : end);
    }
}
