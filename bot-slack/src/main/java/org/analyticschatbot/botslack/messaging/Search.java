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
import org.analyticschatbot.botslack.webapi.Pause;
import org.analyticschatbot.botslack.webapi.Reply;
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

    /** All messages of that request, the oldest first. */
    List<SlackRef.Posted> messagesOf(PromptRequest request) {
        return late(() -> own(request, Place.ofQuestion(request))
                .filter(said -> RequestMetadata.names(said.message(), request.id()))
                .map(said -> new SlackRef.Posted(said.channel(), said.message().getTs()))
                .sorted(Comparator.comparing(message -> new BigDecimal(message.ts())))
                .toList());
    }

    Optional<SlackRef.Picture> pictureOf(PromptRequest request) {
        String name = Pictures.nameFor(request);
        return late(() -> own(request, Place.ofAnswer(request))
                        .flatMap(said -> files(said.message()))
                        .filter(file -> name.equals(file.getName()))
                        .map(file -> new SlackRef.Picture(file.getId()))
                        .toList())
                .stream()
                .findFirst();
    }

    private <T> List<T> late(Supplier<List<T>> look) {
        List<T> found = look.get();
        for (int i = 0; i < PAUSES.size() && found.isEmpty(); i++) {
            pause.last(PAUSES.get(i));
            found = look.get();
        }
        return found;
    }

    private record Said(String channel, Message message) {}

    /** Where the bot cannot look it could not speak either; then it has told the asker alone. */
    private Stream<Said> own(PromptRequest request, Place place) {
        return switch (said(request, place)) {
            case Reply.Ok<Stream<Said>>(Stream<Said> said) -> said;
            case Reply.Refused<Stream<Said>>(var refusal, String code) ->
                switch (said(request, directMessages.withAskerOf(request))) {
                    case Reply.Ok<Stream<Said>>(Stream<Said> said) -> said;
                    case Reply.Refused<Stream<Said>>(var again, String codeAgain) -> Stream.empty();
                };
        };
    }

    private Reply<Stream<Said>> said(PromptRequest request, Place place) {
        OwnIdentity.Bot bot = identity.in(place.team());
        Instant since = request.question().askedAt().minus(CLOCK_SKEW);
        return history.since(since, place)
                .map(messages ->
                        messages.stream().filter(bot::wrote).map(message -> new Said(place.channel(), message)));
    }

    private static Stream<File> files(Message message) {
        return message.getFiles() == null ? Stream.empty() : message.getFiles().stream();
    }
}
