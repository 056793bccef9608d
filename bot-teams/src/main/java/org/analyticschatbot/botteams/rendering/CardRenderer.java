package org.analyticschatbot.botteams.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answerlayout.Notification;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.answerlayout.SmallPrint;
import org.analyticschatbot.core.notifier.AnswerFile;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.PromptRequest;

/**
 * Messages as Adaptive Cards: within {@link Card#BUDGET} for any content, the same bytes for the same input, without a
 * live link or a mention in what came from outside.
 */
public final class CardRenderer {

    private static final Wording WORDING = Wording.of(CardRenderer.class, "cards.properties");
    private static final int TEXT = 800;

    private final ChartForm charts;
    private final FeedbackForm feedback;
    private final int budget;

    public CardRenderer(ChartForm charts, FeedbackForm feedback) {
        this(charts, feedback, Card.BUDGET);
    }

    /**
     * For a place that takes less.
     *
     * @param budget bytes of a card in UTF-8, kept as long as there are rows to leave out
     */
    public CardRenderer(ChartForm charts, FeedbackForm feedback, int budget) {
        this.charts = charts;
        this.feedback = feedback;
        this.budget = budget;
    }

    /** Whatever there is to say about a request; an answer without the picture of its chart. */
    public Card render(PromptRequest request, Message message) {
        return new Card(json(request, message), Optional.empty(), summary(request, message));
    }

    /**
     * An answer with its chart.
     *
     * @param chart in the card if it fits, and otherwise the card's attachment
     */
    public Card answer(PromptRequest request, Answer.Table answer, AnswerFile chart) {
        Message message = new Message.Answered(answer);
        Optional<ObjectNode> drawn = drawn(request, answer);
        if (drawn.isPresent()) {
            return render(request, message);
        }
        ObjectNode withPicture =
                new AnswerCard(request, feedback, budget).of(answer, Optional.of(ChartElement.picture(answer, chart)));
        ObjectNode without = json(request, message);
        return rowsOf(withPicture) == rowsOf(without) && Card.size(withPicture) <= budget
                ? new Card(withPicture, Optional.empty(), summary(request, message))
                : new Card(without, Optional.of(chart), summary(request, message));
    }

    private ObjectNode json(PromptRequest request, Message message) {
        return switch (message) {
            case Message.Asked asked ->
                Elements.card(List.of(Elements.line(Notification.asked(
                        OutsideText.line(request.question().text(), TEXT).text()))));
            case Message.Acknowledged acknowledged -> progress(request, Notification.acknowledged());
            case Message.Working(Message.Stage stage) -> progress(request, Notification.working(stage));
            case Message.Answered(Answer answer) -> answered(request, answer);
            case Message.NotAnswered(Failure failure) -> failed(request, failure);
        };
    }

    private ObjectNode answered(PromptRequest request, Answer answer) {
        Optional<ObjectNode> drawn = answer instanceof Answer.Table table ? drawn(request, table) : Optional.empty();
        return new AnswerCard(request, feedback, budget).of(answer, drawn);
    }

    private Optional<ObjectNode> drawn(PromptRequest request, Answer.Table answer) {
        return charts == ChartForm.NATIVE ? ChartElement.drawn(request, answer) : Optional.empty();
    }

    /** A picture is never worth a row. */
    private static int rowsOf(ObjectNode card) {
        return card.findValues("cells").size();
    }

    private ObjectNode progress(PromptRequest request, String stage) {
        return Elements.card(List.of(
                Elements.line(WORDING.text("progress", "stage", stage)),
                requestId(request),
                new Actions(request, feedback).ofWaiting()));
    }

    /** Whoever cancelled knows what happened. */
    private ObjectNode failed(PromptRequest request, Failure failure) {
        String message = OutsideText.line(failure.message(), TEXT).text();
        String cause = failure.code() == Failure.Code.CANCELLED ? message : WORDING.text("failure", "message", message);
        return Elements.card(
                List.of(Elements.causeAndStep(cause), requestId(request), new Actions(request, feedback).ofFailure()));
    }

    private static ObjectNode requestId(PromptRequest request) {
        return Elements.smallPrint(new SmallPrint(request.id()).requestId());
    }

    private static String summary(PromptRequest request, Message message) {
        return new Notification(request, PlainSummary::of).of(message);
    }
}
