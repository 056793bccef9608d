package org.analyticschatbot.botslack.rendering.controls;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.botslack.rendering.blockkit.Elements;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answerlayout.AnswerAction;
import org.analyticschatbot.core.answerlayout.OfferedActions;
import org.analyticschatbot.core.answerlayout.ShownQuestions;
import org.analyticschatbot.core.prompt.PromptRequest;

/**
 * What can be done with a message about one request. The value of each button is the request_id, and nothing that was
 * asked or answered.
 */
public final class Controls {

    private final PromptRequest request;
    private final OfferedActions offered;
    private final String id;

    public Controls(PromptRequest request) {
        this.request = request;
        this.offered = new OfferedActions(request);
        this.id = request.id().value();
    }

    public JsonObject ofWaiting() {
        return row(OfferedActions.whileWaiting().stream().map(this::button).toList());
    }

    public JsonObject ofFailure() {
        return row(OfferedActions.afterFailure().stream().map(this::button).toList());
    }

    public JsonObject of(Answer.Table answer) {
        return row(offered.of(answer).stream()
                .map(action -> element(action, answer))
                .toList());
    }

    private JsonObject element(AnswerAction action, Answer.Table answer) {
        return switch (action) {
            case CHART_TYPE -> ChartMenu.of(offered.label(action), request.extras(), answer);
            case REMOVE -> Elements.confirmed(button(action), OfferedActions.removal());
            case SHOW_SQL, CSV, RUN_AGAIN, SHARE, FEEDBACK, CANCEL, OPTION -> button(action);
        };
    }

    /** One button for each question, with its index from 0. */
    public JsonObject of(List<String> questions) {
        return row(IntStream.range(0, Math.min(questions.size(), ShownQuestions.MOST))
                .mapToObj(i -> Elements.button(AnswerAction.OPTION.actionId(i), questions.get(i), id))
                .toList());
    }

    public Opinion opinion() {
        return new Opinion(id);
    }

    private JsonObject row(List<JsonObject> elements) {
        return Elements.actions("controls_" + id, elements);
    }

    private JsonObject button(AnswerAction action) {
        return Elements.button(action.actionId(), offered.label(action), id);
    }
}
