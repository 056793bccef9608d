package org.analyticschatbot.botslack.messaging;

import com.slack.api.methods.Methods;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.analyticschatbot.botslack.ChartDisplay;
import org.analyticschatbot.botslack.rendering.InlineChart;
import org.analyticschatbot.botslack.webapi.Refusal;
import org.analyticschatbot.botslack.webapi.Reply;
import org.analyticschatbot.botslack.webapi.Timing;
import org.analyticschatbot.botslack.webapi.WebApi;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.notifier.AnswerFile;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.notifier.Messenger;
import org.analyticschatbot.core.prompt.Attachment;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks in Slack. What cannot be said where it was asked (the channel is archived, the bot was removed) is said to the
 * asker alone, as one direct message.
 */
public final class SlackMessenger implements Messenger {

    private static final Logger log = LoggerFactory.getLogger(SlackMessenger.class);
    private static final Wording WORDING = Wording.of(SlackMessenger.class, "messages.properties");
    private static final Pattern USER_ID = Pattern.compile("[A-Z0-9]+");

    private final Renderer renderer;
    private final Messages messages;
    private final Uploads uploads;
    private final Degradation degradation;
    private final DirectMessages directMessages;
    private final Search search;
    private final ChartPlace charts;

    public SlackMessenger(WebApi api, Renderer renderer, ChartDisplay display, Timing timing) {
        this.renderer = renderer;
        this.messages = new Messages(api);
        this.uploads = new Uploads(api);
        this.degradation = new Degradation(new FormMemory(timing.clock()));
        this.directMessages = new DirectMessages(api);
        this.search = new Search(new History(api), new OwnIdentity(api), directMessages, timing.pause());
        this.charts = new ChartPlace(display, uploads, this::replaceWithRows, timing);
    }

    @Override
    public MessageRef post(PromptRequest request, Message message) {
        Reply<SlackRef.Posted> reply = post(directMessages.placeOf(request), request, message);
        if (reply instanceof Reply.Refused<SlackRef.Posted>(Refusal refusal, String code)
                && refusal == Refusal.UNREACHABLE) {
            log.warn("{} cannot be answered where it was asked, {}: its asker is told alone", request.id(), code);
            reply = post(directMessages.withAskerOf(request), request, message);
        }
        return reply.orGiveUp(Methods.CHAT_POST_MESSAGE).ref();
    }

    private Reply<SlackRef.Posted> post(Place place, PromptRequest request, Message message) {
        Reply<ChatPostMessageResponse> reply = degradation.send(
                place.team(),
                form -> renderer.render(request, message, form),
                shown -> messages.post(place, shown, metadata(request, message)));
        return reply.map(posted -> new SlackRef.Posted(posted.getChannel(), posted.getTs()));
    }

    private static com.slack.api.model.Message.Metadata metadata(PromptRequest request, Message message) {
        return message instanceof Message.Asked
                ? RequestMetadata.ofOpening(request.id())
                : RequestMetadata.ofAnswer(request.id());
    }

    @Override
    public Update update(MessageRef message, PromptRequest request, Message content) {
        SlackRef.Posted posted = posted(message);
        boolean isShown =
                InlineChart.of(request).isPresent() && replaceWithRows(posted, request, content) instanceof Reply.Ok<?>;
        return isShown ? Update.DONE : replace(posted, request.attached(new Attachment.None()), content);
    }

    /** With its chart, which is never worth the rows. */
    private Reply<?> replaceWithRows(SlackRef.Posted posted, PromptRequest request, Message content) {
        String team = Place.teamOf(request);
        return degradation.sendRows(
                team,
                form -> renderer.render(request, content, form),
                shown -> messages.update(team, posted, shown, request.id()));
    }

    private Update replace(SlackRef.Posted posted, PromptRequest request, Message content) {
        String team = Place.teamOf(request);
        return switch (degradation.send(
                team,
                form -> renderer.render(request, content, form),
                shown -> messages.update(team, posted, shown, request.id()))) {
            case Reply.Ok<?> updated -> Update.DONE;
            case Reply.Refused<?>(Refusal refusal, String code) -> gone(request, code);
        };
    }

    /** Also where the bot has lost the channel since: then the answer is posted anew, which reaches the asker alone. */
    private static Update gone(PromptRequest request, String code) {
        log.info("The message of {} cannot be replaced any more: {}", request.id(), code);
        return Update.GONE;
    }

    @Override
    public void remove(MessageRef message, PromptRequest request) {
        String team = Place.teamOf(request);
        Reply<?> reply = switch (SlackRef.of(message)) {
            case SlackRef.Posted posted -> messages.delete(team, posted);
            case SlackRef.Uploaded file -> uploads.delete(team, file);
            case SlackRef.Inline(InlineChart.Picture(String fileId)) ->
                uploads.delete(team, new SlackRef.Uploaded(fileId));
            case SlackRef.Inline(InlineChart.Drawn drawn) -> new Reply.Ok<>(drawn);
        };
        log.debug("{} took {} back: {}", request.id(), message, reply.getClass().getSimpleName());
    }

    /** Where there are several, the oldest stays, as whoever else looks will find. */
    @Override
    public Lookup find(PromptRequest request) {
        return keepOldest(search.messagesOf(request), request);
    }

    @Override
    public Lookup findOpening(PromptRequest request) {
        return keepOldest(search.openingsOf(request), request);
    }

    @Override
    public ReplyAddress threadUnder(MessageRef opening, PromptRequest request) {
        SlackRef.Posted posted = posted(opening);
        ReplyAddress asked = request.question().replyTo();
        return new ReplyAddress(asked.platform(), posted.channel(), posted.ts(), asked.details());
    }

    private Lookup keepOldest(List<SlackRef.Posted> found, PromptRequest request) {
        found.stream().skip(1).forEach(extra -> removeIfPossible(extra, request));
        return found.isEmpty()
                ? new Lookup.Absent()
                : new Lookup.Found(found.getFirst().ref());
    }

    private void removeIfPossible(SlackRef.Posted extra, PromptRequest request) {
        try {
            remove(extra.ref(), request);
        } catch (InfrastructureException e) {
            log.warn("{} has a second message, which could not be removed: {}", request.id(), e.getMessage());
        }
    }

    @Override
    public boolean attachesCharts() {
        return true;
    }

    @Override
    public MessageRef attach(PromptRequest request, Answer.Table answer, AnswerFile file) {
        return charts.attach(request, answer, file);
    }

    @Override
    public Lookup findAttachment(PromptRequest request) {
        return search.pictureOf(request)
                .<Lookup>map(picture -> new Lookup.Found(picture.ref()))
                .orElseGet(Lookup.Absent::new);
    }

    @Override
    public void ping(PromptRequest request) {
        String asker = request.question().asker().userId();
        if (!USER_ID.matcher(asker).matches()) {
            throw new InfrastructureException(Kind.PERMANENT, "Not a user of Slack");
        }
        messages.postAside(Place.ofAnswer(request), WORDING.text("ping", "asker", asker))
                .orGiveUp(Methods.CHAT_POST_MESSAGE);
    }

    /** Opens the direct messages with the asker; empty where Slack knows of none, as with an asker who has left. */
    @Override
    public Optional<ReplyAddress> privateAddress(Question question) {
        try {
            return Optional.of(directMessages.withAskerOf(question).readByTheAskerAlone(question.replyTo()));
        } catch (InfrastructureException e) {
            if (e.kind() == Kind.PERMANENT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static SlackRef.Posted posted(MessageRef message) {
        return switch (SlackRef.of(message)) {
            case SlackRef.Posted posted -> posted;
            case SlackRef.Uploaded file -> throw new IllegalArgumentException("A file cannot be replaced: " + message);
            case SlackRef.Inline chart -> throw new IllegalArgumentException("No message of its own: " + message);
        };
    }
}
