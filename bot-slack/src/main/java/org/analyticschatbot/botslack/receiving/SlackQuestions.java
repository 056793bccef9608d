package org.analyticschatbot.botslack.receiving;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.util.List;
import org.analyticschatbot.botslack.asking.Asking;
import org.analyticschatbot.botslack.asking.PlainText;
import org.analyticschatbot.botslack.asking.SlackAddress;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.ReplyAddress;

/**
 * Takes questions out of what people write: every direct message, every mention, and every reply in a thread in which
 * the bot has been asked before. One message is one question, however many events tell of it.
 */
public final class SlackQuestions implements Listener {

    private final Asking asking;
    private final PromptRequests requests;

    public SlackQuestions(Asking asking, PromptRequests requests) {
        this.asking = asking;
        this.requests = requests;
    }

    @Override
    public void listenOn(App app) {
        app.event(AppMentionEvent.class, (payload, context) -> {
            receive(IncomingMessage.of(payload, payload.getEvent()));
            return context.ack();
        });
        app.event(MessageEvent.class, (payload, context) -> {
            receive(IncomingMessage.of(payload, payload.getEvent()));
            return context.ack();
        });
    }

    /** @throws InfrastructureException if a question may not have been stored, so that Slack has to send it again */
    private void receive(IncomingMessage message) {
        if (message.user() != null && message.byPerson() && isForBot(message)) {
            store(message, message.user());
        }
    }

    private boolean isForBot(IncomingMessage message) {
        return message.direct() || message.mentionsBot() || continuesThread(message);
    }

    private boolean continuesThread(IncomingMessage message) {
        return message.threadTs() != null
                && !requests.inThread(addressOf(message), 1).isEmpty();
    }

    private void store(IncomingMessage message, String user) {
        String words = PlainText.of(message.text(), message.bot());
        asking.ask(words, new Asker(message.team(), user), addressOf(message), keysOf(message));
    }

    private static ReplyAddress addressOf(IncomingMessage message) {
        return SlackAddress.thread(message.team(), message.channel(), message.direct(), message.thread());
    }

    /** The event, for Slack's own retries; and the message, since a mention in a thread comes as two events. */
    private static List<DeduplicationKey> keysOf(IncomingMessage message) {
        return List.of(
                SlackAddress.key("event", message.team(), message.eventId()),
                SlackAddress.key("message", message.team(), message.channel(), message.ts()));
    }
}
