package org.analyticschatbot.botteams.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answerlayout.AnswerAction;
import org.analyticschatbot.core.answerlayout.ChartChoices;
import org.analyticschatbot.core.answerlayout.OfferedActions;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.answerlayout.ShownQuestions;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.RequestId;

/**
 * What can be done with a card. The verb of each action is {@link AnswerAction#actionId()}; its data is the request_id,
 * and what was chosen or filled in. Whether somebody may do it is asked when it is done.
 */
public final class Actions {

    /** In the data of every action. */
    public static final String REQUEST_ID = "request_id";

    /** In the data of {@link AnswerAction#CHART_TYPE}: the type, as the wire names it. */
    public static final String CHART_TYPE = "chart_type";

    /** In the data of {@link AnswerAction#SHARE}, once it is chosen: the conversation, as Teams names it. */
    public static final String PLACE = "place";

    /** In the data of {@link AnswerAction#FEEDBACK}: {@link #UP} or {@link #DOWN}. */
    public static final String OPINION = "opinion";

    public static final String UP = "up";
    public static final String DOWN = "down";

    /** In the data of the form that asks what was wrong: the person's own words. */
    public static final String COMMENT = "comment";

    private static final Wording WORDING = Wording.of(Actions.class, "cards.properties");
    private static final String CHART_CHOICE = "chart_choice";
    private static final String REMOVAL = "removal";
    private static final int TITLE = 75;

    private final PromptRequest request;
    private final FeedbackForm feedback;
    private final OfferedActions offered;

    Actions(PromptRequest request, FeedbackForm feedback) {
        this.request = request;
        this.feedback = feedback;
        this.offered = new OfferedActions(request);
    }

    ObjectNode ofWaiting() {
        return Elements.actions(
                OfferedActions.whileWaiting().stream().map(this::action).toList());
    }

    ObjectNode ofFailure() {
        return Elements.actions(
                OfferedActions.afterFailure().stream().map(this::action).toList());
    }

    /** Buttons in a row, what some of them open below it, and thumbs in a row of their own: Teams hides a seventh button. */
    List<ObjectNode> of(Answer.Table answer) {
        List<AnswerAction> all = offered.of(answer);
        List<ObjectNode> rows = new ArrayList<>();
        rows.add(Elements.actions(all.stream().map(this::button).toList()).put("spacing", "Medium"));
        if (all.contains(AnswerAction.CHART_TYPE)) {
            rows.add(chartChoice(answer));
        }
        rows.add(removal());
        if (feedback == FeedbackForm.CARD) {
            rows.add(Elements.actions(List.of(opinion(UP, OfferedActions.up()), opinion(DOWN, OfferedActions.down()))));
        }
        return rows;
    }

    private ObjectNode button(AnswerAction action) {
        return switch (action) {
            case CHART_TYPE -> toggle(offered.label(action), CHART_CHOICE);
            case REMOVE -> toggle(offered.label(action), REMOVAL);
            case SHOW_SQL, CSV, RUN_AGAIN, SHARE, FEEDBACK, CANCEL, OPTION -> action(action);
        };
    }

    /** Each can be pressed as it stands. */
    List<ObjectNode> of(ShownQuestions questions) {
        return IntStream.range(0, questions.questions().size())
                .mapToObj(i -> question(questions.questions().get(i), i))
                .toList();
    }

    static ObjectNode feedback(RequestId id, String title) {
        ObjectNode action = execute(AnswerAction.FEEDBACK.actionId(), title, id);
        data(action).put(OPINION, DOWN);
        return action;
    }

    static ObjectNode share(RequestId id, String title) {
        return execute(AnswerAction.SHARE.actionId(), title, id);
    }

    private ObjectNode question(String question, int index) {
        ObjectNode box = Elements.container(List.of(Elements.line("› " + question)));
        box.put("style", "emphasis").put("spacing", "Small");
        box.set("selectAction", execute(AnswerAction.OPTION.actionId(index), question, request.id()));
        return box;
    }

    private ObjectNode action(AnswerAction action) {
        return execute(action.actionId(), offered.label(action), request.id());
    }

    private ObjectNode opinion(String opinion, OfferedActions.Thumb thumb) {
        ObjectNode action = execute(AnswerAction.FEEDBACK.actionId(), thumb.sign(), request.id());
        data(action).put(OPINION, opinion);
        return action.put("tooltip", thumb.label());
    }

    /** Shows what stands hidden below the buttons, or hides it again. */
    private static ObjectNode toggle(String title, String target) {
        ObjectNode toggle = Elements.typed("Action.ToggleVisibility").put("title", title);
        toggle.putArray("targetElements").add(target);
        return toggle;
    }

    /** Asked back first, since a removed answer does not come back. */
    private ObjectNode removal() {
        OfferedActions.Confirmation asked = OfferedActions.removal();
        ObjectNode yes = execute(AnswerAction.REMOVE.actionId(), asked.yes(), request.id());
        return hidden(
                REMOVAL,
                Elements.paragraph(Elements.bold(asked.title()), Elements.run(" " + asked.text())),
                Elements.actions(List.of(yes.put("style", "destructive"), toggle(asked.no(), REMOVAL))));
    }

    private static ObjectNode hidden(String id, ObjectNode... elements) {
        return Elements.container(List.of(elements)).put("id", id).put("isVisible", false);
    }

    private ObjectNode chartChoice(Answer.Table answer) {
        ObjectNode menu = Elements.typed("Input.ChoiceSet").put("id", CHART_TYPE);
        menu.put("label", WORDING.text("chart.choose"));
        ChartChoices.shown(request.extras(), answer).ifPresent(shown -> menu.put("value", shown.type()));
        menu.set(
                "choices",
                Elements.array(ChartChoices.all().stream()
                        .map(choice -> Elements.choice(choice.label(), choice.type()))
                        .toList()));
        ObjectNode draw = execute(AnswerAction.CHART_TYPE.actionId(), WORDING.text("chart.draw"), request.id());
        return hidden(CHART_CHOICE, menu, Elements.actions(List.of(draw)));
    }

    private static ObjectNode execute(String verb, String title, RequestId id) {
        ObjectNode action = Elements.typed("Action.Execute");
        action.put("title", Elements.shown(OutsideText.line(title, TITLE).text()));
        action.put("verb", verb);
        action.putObject("data").put(REQUEST_ID, id.value());
        return action;
    }

    private static ObjectNode data(ObjectNode action) {
        return action.withObjectProperty("data");
    }
}
