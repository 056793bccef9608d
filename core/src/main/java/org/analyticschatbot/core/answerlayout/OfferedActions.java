package org.analyticschatbot.core.answerlayout;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.PromptRequest;

/** What can be done with a message about one request, in the order in which it is offered, and how it is called. */
public final class OfferedActions {

    private static final Wording WORDING = Wording.of(OfferedActions.class, "actions.properties");

    private final PromptRequest request;

    public OfferedActions(PromptRequest request) {
        this.request = request;
    }

    /** Beside the {@linkplain AnswerAction#FEEDBACK opinion}. No rows, nothing to save; a single row, nothing to draw. */
    public List<AnswerAction> of(Answer.Table answer) {
        List<AnswerAction> actions = new ArrayList<>();
        actions.add(AnswerAction.SHOW_SQL);
        if (answer.rowCount() > 0) {
            actions.add(AnswerAction.CSV);
        }
        actions.add(AnswerAction.RUN_AGAIN);
        actions.add(AnswerAction.SHARE);
        if (answer.rowCount() > 1) {
            actions.add(AnswerAction.CHART_TYPE);
        }
        actions.add(AnswerAction.REMOVE);
        return actions;
    }

    public static List<AnswerAction> whileWaiting() {
        return List.of(AnswerAction.CANCEL);
    }

    public static List<AnswerAction> afterFailure() {
        return List.of(AnswerAction.RUN_AGAIN);
    }

    /** 75 characters at most. */
    public String label(AnswerAction action) {
        return switch (action) {
            case SHOW_SQL -> WORDING.text("show_sql");
            case CSV -> WORDING.text("csv");
            case CHART_TYPE -> WORDING.text("chart");
            case RUN_AGAIN -> WORDING.text("run_again");
            case SHARE -> WORDING.text(request.question().replyTo().isPrivate() ? "share.from_private" : "share");
            case FEEDBACK -> WORDING.text("feedback");
            case CANCEL -> WORDING.text("cancel");
            case OPTION -> WORDING.text("option");
            case REMOVE -> WORDING.text("remove");
        };
    }

    /** What is asked back before an answer is removed. */
    public static Confirmation removal() {
        return new Confirmation(
                WORDING.text("remove.title"),
                WORDING.text("remove.text"),
                WORDING.text("remove.yes"),
                WORDING.text("remove.no"));
    }

    /** A question with two buttons. */
    public record Confirmation(String title, String text, String yes, String no) {}

    public static Thumb up() {
        return new Thumb(WORDING.text("up"), WORDING.text("up.label"));
    }

    public static Thumb down() {
        return new Thumb(WORDING.text("down"), WORDING.text("down.label"));
    }

    /** @param label for those who hear it */
    public record Thumb(String sign, String label) {}
}
