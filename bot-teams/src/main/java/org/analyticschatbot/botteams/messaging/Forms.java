package org.analyticschatbot.botteams.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import java.util.Optional;
import java.util.function.Function;
import org.analyticschatbot.botteams.connector.Refusal;
import org.analyticschatbot.botteams.connector.Reply;
import org.analyticschatbot.botteams.rendering.AiLabel;
import org.analyticschatbot.botteams.rendering.Card;
import org.analyticschatbot.botteams.rendering.CardRenderer;
import org.analyticschatbot.botteams.rendering.ChartForm;
import org.analyticschatbot.botteams.rendering.FeedbackForm;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.notifier.AnswerFile;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a message looks like: as a card, as a smaller one, and in bare text if Teams finds both too large. */
final class Forms {

    private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

    /** Bytes of a card where the usual one is too large. */
    private static final int SMALL_CARD = 10_000;

    private static final int SENTENCE = 800;

    private final FeedbackForm feedback;
    private final CardRenderer renderer;
    private final CardRenderer smallRenderer;

    Forms(ChartForm charts, FeedbackForm feedback) {
        this.feedback = feedback;
        this.renderer = new CardRenderer(charts, feedback);
        this.smallRenderer = new CardRenderer(charts, feedback, SMALL_CARD);
    }

    /** The same bytes are not sent twice. */
    Reply<String> say(PromptRequest request, Message message, Function<Activity, Reply<String>> attempt) {
        Card card = renderer.render(request, message);
        Card smaller = smallRenderer.render(request, message);
        Reply<String> reply = attempt.apply(shown(request, card, message));
        if (isTooLarge(reply) && !smaller.equals(card)) {
            LOG.warn("Teams finds the card of {} too large", request.id());
            reply = attempt.apply(shown(request, smaller, message));
        }
        return isTooLarge(reply) ? attempt.apply(Activities.text(text(message, card))) : reply;
    }

    /**
     * Empty if the chart does not fit into the card: Teams replaces no message by one with two attachments ("Activity
     * resulted into multiple skype activities").
     */
    Optional<Activity> withChart(PromptRequest request, Answer.Table answer, AnswerFile chart) {
        Card card = renderer.answer(request, answer, chart);
        return card.attachment().isPresent()
                ? Optional.empty()
                : Optional.of(shown(request, card, new Message.Answered(answer)));
    }

    private Activity shown(PromptRequest request, Card card, Message message) {
        Activity shown = Activities.card(card, label(message));
        boolean isRated = message instanceof Message.Answered(Answer.Table answer)
                && !request.question().replyTo().wantsCsv();
        if (isRated && feedback == FeedbackForm.TEAMS) {
            shown.setChannelData(AiLabel.feedbackLoop());
        }
        return shown;
    }

    private static boolean isTooLarge(Reply<String> reply) {
        return reply instanceof Reply.Refused<String>(Refusal refusal) && refusal == Refusal.TOO_LARGE;
    }

    private static Optional<ObjectNode> label(Message message) {
        return message instanceof Message.Answered(Answer answer) ? AiLabel.entity(answer) : Optional.empty();
    }

    private static String text(Message message, Card card) {
        String sentence = message instanceof Message.Answered(Answer answer) ? answer.sentence() : "";
        return OutsideText.line(sentence, SENTENCE).text() + "\n\n" + card.summary();
    }
}
