package org.analyticschatbot.core.answeractions;

import org.analyticschatbot.core.access.AnswerAccess;
import org.analyticschatbot.core.access.ReadAccess;
import org.analyticschatbot.core.answeractions.ChangeRequest.Change;
import org.analyticschatbot.core.prompt.PromptRequest;

/** Shows another chart of the rows that are stored; no query runs. */
public final class ChooseChart {

    private final AnswerAccess access;
    private final ChangeRequest change;

    public ChooseChart(AnswerAccess access, ChangeRequest change) {
        this.access = access;
        this.change = change;
    }

    /** @param chartType as charts name them, such as {@code horizontal_bar}; {@code none} for no chart */
    public ActionResult choose(Action action, String chartType) {
        return access.known(action.on(), action.by())
                .map(request -> access.readFor(
                        action.on(), action.by(), request.question().replyTo()))
                .map(readable -> switch (readable) {
                    case ReadAccess.Granted granted -> change.change(action, request -> chosen(request, chartType));
                    case ReadAccess.Denied(String message) -> new ActionResult.Refused(message);
                })
                .orElseGet(() -> ActionResult.Refused.because("unknown"));
    }

    private static Change chosen(PromptRequest request, String chartType) {
        if (request.extras().chartType().equals(chartType)) {
            return new Change.Leave(new ActionResult.Done());
        }
        return request.isFinished()
                ? new Change.Write(request.drawnAs(chartType))
                : new Change.Leave(ActionResult.Refused.because("not_finished"));
    }
}
