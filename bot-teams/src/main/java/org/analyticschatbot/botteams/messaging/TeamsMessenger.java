package org.analyticschatbot.botteams.messaging;

import com.microsoft.bot.schema.Activity;
import java.util.Optional;
import org.analyticschatbot.botteams.TeamsSettings;
import org.analyticschatbot.botteams.connector.Connector;
import org.analyticschatbot.botteams.connector.Refusal;
import org.analyticschatbot.botteams.connector.Reply;
import org.analyticschatbot.botteams.rendering.FormCards;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
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

    private final Connector connector;
    private final Forms forms;
    private final ServiceUrls serviceUrls;
    private final PersonalChats personalChats;

    public TeamsMessenger(Connector connector, TeamsSettings settings, ServiceUrls serviceUrls) {
        this.connector = connector;
        this.forms = new Forms(settings.charts(), settings.feedback());
        this.serviceUrls = serviceUrls;
        this.personalChats = new PersonalChats(connector, serviceUrls, settings.bot());
    }

    @Override
    public MessageRef post(PromptRequest request, Message message) {
        Place place = placeOf(request.question());
        Reply<String> posted =
                forms.say(request, message, shown -> connector.send(place.serviceUrl(), place.conversation(), shown));
        return new TeamsRef(place.conversation(), idOf(posted.orGiveUp())).ref();
    }

    @Override
    public Update update(MessageRef message, PromptRequest request, Message content) {
        return switch (forms.say(request, content, shown -> replace(message, request, shown))) {
            case Reply.Ok<String> replaced -> Update.DONE;
            case Reply.Refused<String>(Refusal refusal) when refusal == Refusal.GONE -> Update.GONE;
            case Reply.Refused<String> refused -> throw refused.failure();
        };
    }

    private Reply<String> replace(MessageRef message, PromptRequest request, Activity shown) {
        TeamsRef posted = TeamsRef.of(message);
        return connector.update(serviceUrl(request), posted.conversation(), posted.activity(), shown);
    }

    @Override
    public void remove(MessageRef message, PromptRequest request) {
        if (message.equals(IN_THE_CARD)) {
            return;
        }
        TeamsRef posted = TeamsRef.of(message);
        switch (connector.delete(serviceUrl(request), posted.conversation(), posted.activity())) {
            case Reply.Ok<String> deleted -> LOG.debug("{} took {} back", request.id(), message);
            case Reply.Refused<String>(Refusal refusal)
            when refusal == Refusal.GONE -> LOG.debug("{} was taken back before", message);
            case Reply.Refused<String>(Refusal refusal) -> cover(message, request, refusal);
        }
    }

    /** Where messages cannot be deleted nothing of them stays to be read. */
    private void cover(MessageRef message, PromptRequest request, Refusal why) {
        String text = WORDING.text(request.delivery() instanceof Delivery.Withdrawn ? "removed" : "replaced");
        Reply<String> covered = replace(message, request, Activities.card(FormCards.note(text)));
        if (covered instanceof Reply.Refused<String>(Refusal refusal) && refusal != Refusal.GONE) {
            LOG.warn("{} of {} can neither be deleted ({}) nor replaced ({})", message, request.id(), why, refusal);
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

    @Override
    public boolean isInAnswer(MessageRef file) {
        return file.equals(IN_THE_CARD);
    }

    /** Rows are only offered: they go where their reader says, when they say so. */
    @Override
    public MessageRef attach(PromptRequest request, Answer.Table answer, AnswerFile file) {
        if (file.type() == AnswerFile.Type.CSV) {
            return offer(request, answer, file);
        }
        return request.delivery() instanceof Delivery.Delivered(MessageRef message)
                        && isInCard(message, request, answer, file)
                ? IN_THE_CARD
                : beside(request, answer, file);
    }

    private MessageRef offer(PromptRequest request, Answer.Table answer, AnswerFile rows) {
        Place place = placeOfAnswer(request);
        Activity offer = CsvOffer.of(request, answer, rows.content().length);
        Reply<String> offered = connector.send(place.serviceUrl(), place.conversation(), offer);
        Reply<String> said = offered instanceof Reply.Refused<String>
                ? connector.send(place.serviceUrl(), place.conversation(), CsvOffer.refused())
                : offered;
        return new TeamsRef(place.conversation(), idOf(said.orGiveUp())).ref();
    }

    private boolean isInCard(MessageRef message, PromptRequest request, Answer.Table answer, AnswerFile chart) {
        Optional<Activity> drawn = forms.withChart(request, answer, chart);
        return drawn.isPresent()
                && switch (replace(message, request, drawn.get())) {
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
