package org.analyticschatbot.botslack.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticschatbot.botslack.ChartDisplay;
import org.analyticschatbot.botslack.rendering.ChartBlock;
import org.analyticschatbot.botslack.rendering.InlineChart;
import org.analyticschatbot.botslack.webapi.Refusal;
import org.analyticschatbot.botslack.webapi.Reply;
import org.analyticschatbot.botslack.webapi.Timing;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.notifier.AnswerFile;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.Attachment;
import org.analyticschatbot.core.prompt.Delivery;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a chart where it is wished for: into the answer, if the workspace takes that, and otherwise into the thread. A
 * refusal is remembered for a day. Showing a chart in the answer replaces a message, so it can be repeated.
 */
final class ChartPlace {

    private static final Logger log = LoggerFactory.getLogger(ChartPlace.class);
    private static final Duration REFUSED_FOR = Duration.ofDays(1);

    /** Slack takes a while to make a picture of a file, and refuses blocks with it until then. */
    private static final List<Duration> UNTIL_READY = List.of(Duration.ofSeconds(1), Duration.ofSeconds(4));

    private final ChartDisplay display;
    private final Uploads uploads;
    private final ShownAnswer answers;
    private final Timing timing;
    private final InstantSource clock;
    private final Map<String, Instant> refusedUntil = new ConcurrentHashMap<>();

    /** Replaces the message of an answer by one with its chart. */
    @FunctionalInterface
    interface ShownAnswer {

        Reply<?> replace(SlackRef.Posted message, PromptRequest request, Message content);
    }

    ChartPlace(ChartDisplay display, Uploads uploads, ShownAnswer answers, Timing timing) {
        this.display = display;
        this.uploads = uploads;
        this.answers = answers;
        this.timing = timing;
        this.clock = timing.clock();
    }

    MessageRef attach(PromptRequest request, Answer.Table answer, AnswerFile file) {
        boolean isInline = file.type() == AnswerFile.Type.CHART && takes(Place.teamOf(request));
        return switch (isInline ? display : ChartDisplay.UPLOAD) {
            case UPLOAD -> uploads.upload(request, answer, file).ref();
            case SLACK_FILE -> asPicture(request, answer, file);
            case DATA_VISUALIZATION -> asBlock(request, answer, file);
        };
    }

    private boolean takes(String team) {
        return !clock.instant().isBefore(refusedUntil.getOrDefault(team, Instant.MIN));
    }

    private MessageRef asPicture(PromptRequest request, Answer.Table answer, AnswerFile file) {
        SlackRef.Uploaded kept = uploads.keep(request, answer, file);
        InlineChart picture = new InlineChart.Picture(kept.fileId());
        Reply<?> shown = show(request, answer, picture);
        for (int i = 0; i < UNTIL_READY.size() && isRefused(shown); i++) {
            timing.pause().last(UNTIL_READY.get(i));
            shown = show(request, answer, picture);
        }
        if (shown instanceof Reply.Ok<?>) {
            return picture.ref();
        }
        uploads.delete(Place.teamOf(request), kept);
        return beside(request, answer, file, shown);
    }

    private MessageRef asBlock(PromptRequest request, Answer.Table answer, AnswerFile file) {
        if (!ChartBlock.canDraw(request, answer)) {
            return uploads.upload(request, answer, file).ref();
        }
        InlineChart drawn = new InlineChart.Drawn();
        Reply<?> shown = show(request, answer, drawn);
        return shown instanceof Reply.Ok<?> ? drawn.ref() : beside(request, answer, file, shown);
    }

    private Reply<?> show(PromptRequest request, Answer.Table answer, InlineChart chart) {
        if (!(request.delivery() instanceof Delivery.Delivered(MessageRef message))
                || !(SlackRef.of(message) instanceof SlackRef.Posted posted)) {
            return new Reply.Refused<>(Refusal.GONE, "message_not_found");
        }
        PromptRequest shown = request.attached(new Attachment.Attached(chart.ref()));
        return answers.replace(posted, shown, new Message.Answered(answer));
    }

    private MessageRef beside(PromptRequest request, Answer.Table answer, AnswerFile file, Reply<?> shown) {
        if (isRefused(shown)) {
            String team = Place.teamOf(request);
            log.info("Workspace {} takes no chart in an answer as {}: it goes into the thread", team, display);
            refusedUntil.put(team, clock.instant().plus(REFUSED_FOR));
        }
        return uploads.upload(request, answer, file).ref();
    }

    private static boolean isRefused(Reply<?> reply) {
        return reply instanceof Reply.Refused<?>(Refusal refusal, String code) && refusal == Refusal.INVALID_BLOCKS;
    }
}
