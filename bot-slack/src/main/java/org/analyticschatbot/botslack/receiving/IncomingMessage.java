package org.analyticschatbot.botslack.receiving;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody wrote, whichever of Slack's events told us.
 *
 * @param eventId of this event; Slack sends one message as several events
 * @param bot the user id under which the bot is mentioned, empty if the event does not say
 * @param text Slack's mrkdwn source
 * @param ts id of the message within its channel
 * @param threadTs id of the message that the thread hangs on, null outside a thread
 */
record IncomingMessage(
        String team,
        String eventId,
        String bot,
        String channel,
        boolean direct,
        @Nullable String user,
        boolean byPerson,
        String text,
        String ts,
        @Nullable String threadTs) {

    static IncomingMessage of(EventsApiPayload<AppMentionEvent> payload, AppMentionEvent event) {
        return new IncomingMessage(
                payload.getTeamId(),
                payload.getEventId(),
                bot(payload),
                event.getChannel(),
                isDirect(event.getChannel()),
                event.getUser(),
                !isFromBot(payload, event.getUser(), event.getBotId())
                        && event.getSubtype() == null
                        && event.getEdited() == null,
                text(event.getText()),
                event.getTs(),
                event.getThreadTs());
    }

    /** Messages with a subtype (edits, joins, other bots' posts) are events of other types. */
    static IncomingMessage of(EventsApiPayload<MessageEvent> payload, MessageEvent event) {
        return new IncomingMessage(
                payload.getTeamId(),
                payload.getEventId(),
                bot(payload),
                event.getChannel(),
                isDirect(event.getChannel()) || "im".equals(event.getChannelType()),
                event.getUser(),
                !isFromBot(payload, event.getUser(), event.getBotId()) && event.getEdited() == null,
                text(event.getText()),
                event.getTs(),
                event.getThreadTs());
    }

    /** The thread in which the answer belongs. */
    String thread() {
        return threadTs == null ? ts : threadTs;
    }

    boolean mentionsBot() {
        return !bot.isEmpty() && text.contains("<@" + bot);
    }

    /** Not every event of a bot names it as one; taking its own posts for questions, it would answer itself for ever. */
    private static boolean isFromBot(EventsApiPayload<?> payload, @Nullable String user, @Nullable String botId) {
        return botId != null || bot(payload).equals(user);
    }

    private static boolean isDirect(String channel) {
        return channel.startsWith("D");
    }

    private static String bot(EventsApiPayload<?> payload) {
        return payload.getAuthorizations() == null
                        || payload.getAuthorizations().isEmpty()
                ? ""
                : payload.getAuthorizations().getFirst().getUserId();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
