package org.analyticschatbot.botslack.rendering.controls;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.botslack.interaction.AnswerAction;
import org.analyticschatbot.botslack.rendering.blockkit.Elements;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.PromptRequest;

/**
 * What can be done with a message about one request. The value of each button is the request_id, and nothing that was
 * asked or answered.
 */
public final class Controls {

    /** Questions that have a button, as many as are listed. */
    public static final int MOST_QUESTIONS = 10;

    private static final Wording WORDING = Wording.of(Controls.class, "controls.properties");

    private final PromptRequest request;
    private final String id;

    public Controls(PromptRequest request) {
        this.request = request;
        this.id = request.id().value();
    }

    public JsonObject ofWaiting() {
        return row(List.of(button(AnswerAction.CANCEL, "cancel")));
    }

    public JsonObject ofFailure() {
        return row(List.of(runAgain()));
    }

    /** No rows, nothing to save; a single row, nothing to draw. */
    public JsonObject of(Answer.Table answer) {
        List<JsonObject> elements = new ArrayList<>();
        elements.add(button(AnswerAction.SHOW_SQL, "show_sql"));
        if (answer.rowCount() > 0) {
            elements.add(button(AnswerAction.CSV, "csv"));
        }
        elements.add(runAgain());
        elements.add(
                button(AnswerAction.SHARE, request.question().replyTo().isPrivate() ? "share.from_private" : "share"));
        if (answer.rowCount() > 1) {
            elements.add(new ChartMenu(WORDING).of(request.extras(), answer));
        }
        elements.add(remove());
        return row(elements);
    }

    /** One button for each question, with its index from 0. */
    public JsonObject of(List<String> questions) {
        return row(IntStream.range(0, Math.min(questions.size(), MOST_QUESTIONS))
                .mapToObj(i -> Elements.button(AnswerAction.OPTION.actionId(i), questions.get(i), id))
                .toList());
    }

    public Opinion opinion() {
        return new Opinion(WORDING, id);
    }

    private JsonObject row(List<JsonObject> elements) {
        return Elements.actions("controls_" + id, elements);
    }

    private JsonObject runAgain() {
        return button(AnswerAction.RUN_AGAIN, "run_again");
    }

    private JsonObject remove() {
        return Elements.confirmed(
                button(AnswerAction.REMOVE, "remove"),
                WORDING.text("remove.title"),
                WORDING.text("remove.text"),
                WORDING.text("remove.yes"),
                WORDING.text("remove.no"));
    }

    private JsonObject button(AnswerAction action, String text) {
        return Elements.button(action.actionId(), WORDING.text(text), id);
    }
}
