package org.analyticschatbot.botslack.receiving;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.core.createpromptrequest.CreatePromptRequest;
import org.analyticschatbot.core.createpromptrequest.Receipt;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes questions out of what people write: every direct message, every mention, and every reply in a thread in which
 * the bot has been asked before. One message is one question, however many events tell of it.
 */
public final class SlackQuestions {

    /** {@link ReplyAddress#platform()} of everything from here. */
    public static final String PLATFORM = "slack";

    /** {@link ReplyAddress#details()}: the workspace. */
    public static final String TEAM = "team";

    private static final Logger LOG = LoggerFactory.getLogger(SlackQuestions.class);

    private final CreatePromptRequest create;
    private final PromptRequests requests;
    private final InstantSource clock;
    private final ZoneId zone;
    private final DayOfWeek weekStart;
    private final Consumer<Receipt> receipts;

    public SlackQuestions(
            CreatePromptRequest create, PromptRequests requests, InstantSource clock, SlackSettings settings) {
        this(create, requests, clock, settings, SlackQuestions::log);
    }

    /** @param receipts hears what became of each question */
    SlackQuestions(
            CreatePromptRequest create,
            PromptRequests requests,
            InstantSource clock,
            SlackSettings settings,
            Consumer<Receipt> receipts) {
        this.create = create;
        this.requests = requests;
        this.clock = clock;
        this.zone = settings.zone();
        this.weekStart = settings.weekStart();
        this.receipts = receipts;
    }

    /** @throws InfrastructureException if a question may not have been stored, so that Slack has to send it again */
    void receive(IncomingMessage message) {
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
        Question question = new Question(
                PlainText.of(message.text(), message.bot()),
                new Asker(message.team(), user),
                addressOf(message),
                clock.instant(),
                zone,
                weekStart);
        receipts.accept(create.create(question, keysOf(message)));
    }

    private static ReplyAddress addressOf(IncomingMessage message) {
        Map<String, String> details = message.direct()
                ? Map.of(TEAM, message.team(), ReplyAddress.AUDIENCE, ReplyAddress.ASKER_ONLY)
                : Map.of(TEAM, message.team());
        return new ReplyAddress(PLATFORM, message.channel(), message.thread(), details);
    }

    /** The event, for Slack's own retries; and the message, since a mention in a thread comes as two events. */
    private static List<DeduplicationKey> keysOf(IncomingMessage message) {
        return List.of(
                key("event", message.team(), message.eventId()),
                key("message", message.team(), message.channel(), message.ts()));
    }

    private static DeduplicationKey key(String kind, String... parts) {
        return new DeduplicationKey(PLATFORM + "/" + kind + "/" + String.join("/", parts), "");
    }

    private static void log(Receipt receipt) {
        switch (receipt) {
            case Receipt.Accepted(var request) ->
                LOG.atInfo().addKeyValue("request_id", request.id()).log("Accepted a question from Slack");
            case Receipt.AlreadyReceived(var id) ->
                LOG.atDebug().addKeyValue("request_id", id).log("Slack told of this question before");
            case Receipt.Rejected(var reason, String message) ->
                LOG.warn("A question from Slack was rejected: {}", reason);
        }
    }
}
