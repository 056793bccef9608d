package org.analyticschatbot.botteams.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import java.util.Optional;
import java.util.function.Function;
import org.analyticschatbot.botteams.connector.Connector;
import org.analyticschatbot.botteams.connector.Refusal;
import org.analyticschatbot.botteams.connector.Reply;
import org.analyticschatbot.botteams.rendering.AiLabel;
import org.analyticschatbot.botteams.rendering.Card;
import org.analyticschatbot.botteams.rendering.CardRenderer;
import org.analyticschatbot.botteams.rendering.ChartForm;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.notifier.AnswerFile;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.notifier.Messenger;
import org.analyticschatbot.core.prompt.Delivery;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks in Teams, where nobody can look what was said. What Teams finds too large is said in bare text: better a plain
 * answer than none. The chart goes into the answer's own card, and below it if it does
 * not fit.
 */
public final class TeamsMessenger implements Messenger {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsMessenger.class);
    private static final Wording WORDING = Wording.of(TeamsMessenger.class, "messages.properties");

    /** A chart that is part of the answer's message. */
    private static final MessageRef IN_THE_CARD = new MessageRef("card");

    /** Bytes of a card where the usual one is too large. */
    private static final int SMALL_CARD = 10_000;

    private static final int SENTENCE = 800;

    private final Connector connector;
    private final CardRenderer renderer;
    private final CardRenderer smallRenderer;
    private final ServiceUrls serviceUrls;
    private final PersonalChats personalChats;

    /** @param bot the account of the bot where a question does not say */
    public TeamsMessenger(Connector connector, ChartForm charts, ServiceUrls serviceUrls, String bot) {
        this.connector = connector;
        this.renderer = new CardRenderer(charts);
        this.smallRenderer = new CardRenderer(charts, SMALL_CARD);
        this.serviceUrls = serviceUrls;
        this.personalChats = new PersonalChats(connector, serviceUrls, bot);
    }

    @Override
    public MessageRef post(PromptRequest request, Message message) {
        Place place = placeOf(request.question());
        Reply<String> posted =
                fitting(request, message, shown -> connector.send(place.serviceUrl(), place.conversation(), shown));
        return new TeamsRef(place.conversation(), idOf(posted.orGiveUp())).ref();
    }

    @Override
    public Update update(MessageRef message, PromptRequest request, Message content) {
        return switch (fitting(request, content, shown -> replace(message, request, shown))) {
            case Reply.Ok<String> replaced -> Update.DONE;
            case Reply.Refused<String>(Refusal refusal) when refusal == Refusal.GONE -> Update.GONE;
            case Reply.Refused<String> refused -> throw refused.failure();
        };
    }

    /** As a card, as a smaller one, and in bare text if Teams finds both too large; the same bytes are not sent twice. */
    private Reply<String> fitting(PromptRequest request, Message message, Function<Activity, Reply<String>> attempt) {
        Card card = renderer.render(request, message);
        Card less = smallRenderer.render(request, message);
        Reply<String> reply = attempt.apply(Activities.card(card, label(message)));
        if (isTooLarge(reply) && !less.equals(card)) {
            LOG.warn("Teams finds the card of {} too large", request.id());
            reply = attempt.apply(Activities.card(less, label(message)));
        }
        return isTooLarge(reply) ? attempt.apply(Activities.text(text(message, card))) : reply;
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

    private Reply<String> replace(MessageRef message, PromptRequest request, Activity shown) {
        TeamsRef posted = TeamsRef.of(message);
        return connector.update(serviceUrl(request), posted.conversation(), posted.activity(), shown);
    }

    @Override
    public void remove(MessageRef message, PromptRequest request) {
        if (!message.equals(IN_THE_CARD)) {
            TeamsRef posted = TeamsRef.of(message);
            Reply<String> reply = connector.delete(serviceUrl(request), posted.conversation(), posted.activity());
            LOG.debug(
                    "{} took {} back: {}",
                    request.id(),
                    message,
                    reply.getClass().getSimpleName());
        }
    }

    /** A bot cannot read what was said without more rights than an answer is worth. */
    @Override
    public Lookup find(PromptRequest request) {
        return new Lookup.Unsupported();
    }

    @Override
    public Lookup findOpening(PromptRequest request) {
        return new Lookup.Unsupported();
    }

    @Override
    public Lookup findAttachment(PromptRequest request) {
        return new Lookup.Unsupported();
    }

    @Override
    public ReplyAddress threadUnder(MessageRef opening, PromptRequest request) {
        return request.question().replyTo().inThread(TeamsRef.of(opening).activity());
    }

    @Override
    public boolean attachesCharts() {
        return true;
    }

    /** @throws InfrastructureException for rows: a bot may send pictures, but no files of other kinds */
    @Override
    public MessageRef attach(PromptRequest request, Answer.Table answer, AnswerFile file) {
        if (file.type() != AnswerFile.Type.CHART) {
            throw new InfrastructureException(Kind.PERMANENT, "Teams takes no files from bots");
        }
        return request.delivery() instanceof Delivery.Delivered(MessageRef message)
                        && isInCard(message, request, answer, file)
                ? IN_THE_CARD
                : beside(request, answer, file);
    }

    /** A message can be replaced by one with a single attachment only ("Activity resulted into multiple skype activities"). */
    private boolean isInCard(MessageRef message, PromptRequest request, Answer.Table answer, AnswerFile chart) {
        Card card = renderer.answer(request, answer, chart);
        if (card.attachment().isPresent()) {
            return false;
        }
        return switch (replace(message, request, Activities.card(card, AiLabel.entity(answer)))) {
            case Reply.Ok<String> replaced -> true;
            case Reply.Refused<String>(Refusal refusal) when refusal == Refusal.TOO_LARGE -> false;
            case Reply.Refused<String> refused -> throw refused.failure();
        };
    }

    private MessageRef beside(PromptRequest request, Answer.Table answer, AnswerFile chart) {
        Place place = placeOfAnswer(request);
        Activity picture = Activities.pictureAlone(answer.title(), chart.content());
        Reply<String> posted = connector.send(place.serviceUrl(), place.conversation(), picture);
        return new TeamsRef(place.conversation(), idOf(posted.orGiveUp())).ref();
    }

    @Override
    public void ping(PromptRequest request) {
        Place place = placeOfAnswer(request);
        String ignored = connector
                .send(place.serviceUrl(), place.conversation(), Ping.of(request.question(), WORDING))
                .orGiveUp();
    }

    @Override
    public Optional<ReplyAddress> privateAddress(Question question) {
        return personalChats.with(question);
    }

    private Place placeOf(Question question) {
        ReplyAddress asked = question.replyTo();
        ReplyAddress address = Place.isPerson(asked)
                ? personalChats
                        .with(question)
                        .orElseThrow(() -> new InfrastructureException(Kind.PERMANENT, "Teams: no chat with the asker"))
                : asked;
        return Place.of(address, serviceUrls.of(asked));
    }

    /** Beside the answer, wherever that is. */
    private Place placeOfAnswer(PromptRequest request) {
        return request.delivery() instanceof Delivery.Delivered(MessageRef message)
                ? new Place(serviceUrl(request), TeamsRef.of(message).conversation())
                : placeOf(request.question());
    }

    private String serviceUrl(PromptRequest request) {
        return serviceUrls.of(request.question().replyTo());
    }

    private static String idOf(String id) {
        if (id.isEmpty()) {
            throw new InfrastructureException(Kind.UNKNOWN, "Teams does not say under which id it posted");
        }
        return id;
    }
}
