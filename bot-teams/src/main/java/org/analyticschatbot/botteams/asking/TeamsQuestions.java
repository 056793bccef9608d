package org.analyticschatbot.botteams.asking;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.analyticschatbot.botteams.TeamsSettings;
import org.analyticschatbot.botteams.asking.Incoming.Scope;
import org.analyticschatbot.core.createpromptrequest.CreatePromptRequest;
import org.analyticschatbot.core.createpromptrequest.Receipt;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes questions out of what people write: everything in a chat with the bot alone, every mention, and every reply in a
 * channel's thread in which the bot has been asked before. What is told of them leaves their words out.
 */
public final class TeamsQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsQuestions.class);
    private static final String WHAT_CAN_I_ASK = "";

    private final CreatePromptRequest create;
    private final PromptRequests requests;
    private final InstantSource clock;
    private final TeamsSettings settings;

    public TeamsQuestions(
            CreatePromptRequest create, PromptRequests requests, InstantSource clock, TeamsSettings settings) {
        this.create = create;
        this.requests = requests;
        this.clock = clock;
        this.settings = settings;
    }

    /** @throws InfrastructureException if a question may not have been stored, so that Teams has to send it again */
    public void receive(Incoming message) {
        if (isForBot(message)) {
            ask(
                    TypedCommand.question(message.words()),
                    message,
                    TeamsAddress.of(message),
                    TeamsAddress.key("message", message.tenant(), message.conversation(), message.id()));
        }
    }

    /** The bot has come into a conversation, of which Teams tells in more than one way: it says once what it can do. */
    public void welcome(Incoming installation) {
        ask(
                WHAT_CAN_I_ASK,
                installation,
                TeamsAddress.conversation(installation),
                TeamsAddress.key("welcome", installation.tenant(), installation.conversation()));
    }

    private boolean isForBot(Incoming message) {
        return message.scope() == Scope.PERSONAL
                || message.aside()
                || message.mentionsBot()
                || continuesThread(message);
    }

    private boolean continuesThread(Incoming message) {
        return message.root() != null
                && !requests.inThread(TeamsAddress.of(message), 1).isEmpty();
    }

    private void ask(String text, Incoming by, ReplyAddress place, DeduplicationKey key) {
        Question question = new Question(text, by.asker(), place, clock.instant(), zone(by), settings.weekStart());
        switch (create.create(question, List.of(key))) {
            case Receipt.Accepted(var request) ->
                LOG.atInfo().addKeyValue("request_id", request.id()).log("Accepted a question from Teams");
            case Receipt.AlreadyReceived(var id) ->
                LOG.atDebug().addKeyValue("request_id", id).log("Teams told of this question before");
            case Receipt.Rejected(var reason, String message) ->
                LOG.info("A question from Teams was rejected: {}", reason);
        }
    }

    private ZoneId zone(Incoming by) {
        try {
            return by.timeZone().isEmpty() ? settings.zone() : ZoneId.of(by.timeZone());
        } catch (DateTimeException e) {
            return settings.zone();
        }
    }
}
