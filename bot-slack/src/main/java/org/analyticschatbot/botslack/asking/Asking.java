package org.analyticschatbot.botslack.asking;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.core.createpromptrequest.CreatePromptRequest;
import org.analyticschatbot.core.createpromptrequest.Receipt;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores questions of this moment; what is told of them leaves their words out. */
public final class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final CreatePromptRequest create;
    private final InstantSource clock;
    private final SlackSettings settings;
    private final Consumer<Receipt> receipts;

    public Asking(CreatePromptRequest create, InstantSource clock, SlackSettings settings) {
        this(create, clock, settings, Asking::log);
    }

    /** @param receipts hears what became of each question */
    public Asking(CreatePromptRequest create, InstantSource clock, SlackSettings settings, Consumer<Receipt> receipts) {
        this.create = create;
        this.clock = clock;
        this.settings = settings;
        this.receipts = receipts;
    }

    /**
     * For what was said in a conversation, where its rejection is told too.
     *
     * @throws InfrastructureException if the question may not have been stored
     */
    public Receipt ask(String text, Asker asker, ReplyAddress place, List<DeduplicationKey> keys) {
        return told(create.create(question(text, asker, place), keys));
    }

    /** As {@link #ask}, for what its asker gets an answer to at once: only what is a question is stored. */
    public Receipt askOrReject(String text, Asker asker, ReplyAddress place, DeduplicationKey key) {
        return told(create.createOrReject(question(text, asker, place), List.of(key)));
    }

    /** As it would be stored. */
    public Question question(String text, Asker asker, ReplyAddress place) {
        return new Question(text, asker, place, clock.instant(), settings.zone(), settings.weekStart());
    }

    private Receipt told(Receipt receipt) {
        receipts.accept(receipt);
        return receipt;
    }

    private static void log(Receipt receipt) {
        switch (receipt) {
            case Receipt.Accepted(var request) ->
                LOG.atInfo().addKeyValue("request_id", request.id()).log("Accepted a question from Slack");
            case Receipt.AlreadyReceived(var id) ->
                LOG.atDebug().addKeyValue("request_id", id).log("Slack told of this question before");
            case Receipt.Rejected(var reason, String message) ->
                LOG.info("A question from Slack was rejected: {}", reason);
        }
    }
}
