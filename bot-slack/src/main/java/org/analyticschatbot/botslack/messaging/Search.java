package org.analyticschatbot.botslack.messaging;

import com.slack.api.model.File;
import com.slack.api.model.Message;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.analyticschatbot.botslack.webapi.Reply;
import org.analyticschatbot.core.notifier.Pause;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.PromptRequest;

/**
 * Looks for what the bot has said or shown. Slack shows a message or a file late, so that nothing is absent before
 * several looks.
 */
final class Search {

    /** Five seconds in all, after which a message that Slack has taken is there. */
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(4));

    /** Between the clock that the question was stored by and Slack's. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(15);

    private final History history;
    private final OwnIdentity identity;
    private final DirectMessages directMessages;
    private final Pause pause;

    Search(History history, OwnIdentity identity, DirectMessages directMessages, Pause pause) {
        this.history = history;
        this.identity = identity;
        this.directMessages = directMessages;
        this.pause = pause;
    }

    /**
     * All messages of that request, the oldest first. Where the bot may not speak, it can often look; so the last look
     * is at what the asker was told alone.
     */
    List<SlackRef.Posted> messagesOf(PromptRequest request) {
        Place asked = directMessages.placeOf(request);
        Message.Metadata answer = RequestMetadata.ofAnswer(request.id());
        List<SlackRef.Posted> found = late(() -> messagesIn(asked, request, answer));
        return found.isEmpty() && !asked.isDirect() ? toldAlone(request) : found;
    }

    /** The messages that open a thread for that request, the oldest first. */
    List<SlackRef.Posted> openingsOf(PromptRequest request) {
        Place place = directMessages.placeOf(request);
        return late(() -> messagesIn(place, request, RequestMetadata.ofOpening(request.id())));
    }

    private List<SlackRef.Posted> toldAlone(PromptRequest request) {
        try {
            return messagesIn(directMessages.withAskerOf(request), request, RequestMetadata.ofAnswer(request.id()));
        } catch (InfrastructureException e) {
            if (e.kind() == Kind.PERMANENT) {
                return List.of();
            }
            throw e;
        }
    }

    private List<SlackRef.Posted> messagesIn(Place place, PromptRequest request, Message.Metadata wanted) {
        return own(request, place)
                .filter(message -> RequestMetadata.is(wanted, message))
                .map(message -> new SlackRef.Posted(place.channel(), message.getTs()))
                .sorted(Comparator.comparing(message -> new BigDecimal(message.ts())))
                .toList();
    }

    Optional<SlackRef.Uploaded> pictureOf(PromptRequest request) {
        Place place = Place.ofAnswer(request);
        return late(() -> picturesIn(place, request)).stream().findFirst();
    }

    private List<SlackRef.Uploaded> picturesIn(Place place, PromptRequest request) {
        String name = Uploads.nameFor(request);
        return own(request, place)
                .flatMap(Search::files)
                .filter(file -> name.equals(file.getName()))
                .map(file -> new SlackRef.Uploaded(file.getId()))
                .toList();
    }

    private <T> List<T> late(Supplier<List<T>> look) {
        List<T> found = look.get();
        for (int i = 0; i < PAUSES.size() && found.isEmpty(); i++) {
            pause.last(PAUSES.get(i));
            found = look.get();
        }
        return found;
    }

    /** Where the bot cannot look, it could not speak either. */
    private Stream<Message> own(PromptRequest request, Place place) {
        OwnIdentity.Bot bot = identity.in(place.team());
        Instant since = request.question().askedAt().minus(CLOCK_SKEW);
        return switch (history.since(since, place)) {
            case Reply.Ok<List<Message>>(List<Message> messages) ->
                messages.stream().filter(bot::wrote);
            case Reply.Refused<List<Message>>(var refusal, String code) -> Stream.empty();
        };
    }

    private static Stream<File> files(Message message) {
        return message.getFiles() == null ? Stream.empty() : message.getFiles().stream();
    }
}
