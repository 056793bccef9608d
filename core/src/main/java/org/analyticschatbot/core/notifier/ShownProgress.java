package org.analyticschatbot.core.notifier;

import java.time.Duration;
import java.time.InstantSource;
import org.analyticschatbot.core.notifier.Message.Stage;
import org.analyticschatbot.core.processprompt.Progress;
import org.analyticschatbot.core.prompt.Acknowledgement;
import org.analyticschatbot.core.prompt.Delivery;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows in the acknowledgement what is being done. */
public final class ShownProgress implements Progress {

    private static final Logger log = LoggerFactory.getLogger(ShownProgress.class);

    /** Longer than a platform may take to replace a message; until then nobody else can have answered. */
    private static final Duration UNDISTURBED = Duration.ofMinutes(1);

    private final PromptRequests requests;
    private final Messengers messengers;
    private final InstantSource clock;

    public ShownProgress(PromptRequests requests, Messengers messengers, InstantSource clock) {
        this.requests = requests;
        this.messengers = messengers;
        this.clock = clock;
    }

    /** Left out where it could come after the answer: a stage that nobody sees is no loss, and an answer is. */
    @Override
    public void queryStarts(PromptRequest claimed) {
        boolean isUndisturbed = claimed.hasLiveLease(clock.instant().plus(UNDISTURBED));
        if (isUndisturbed && claimed.acknowledgement() instanceof Acknowledgement.Posted(MessageRef message)) {
            show(claimed, message, Stage.RUNNING_QUERY);
        }
    }

    private void show(PromptRequest claimed, MessageRef message, Stage stage) {
        try {
            Messenger.Update ignored = messengers.of(claimed).update(message, claimed, new Message.Working(stage));
        } catch (InfrastructureException e) {
            log.info("{} does not show its stage: {}", claimed.id(), e.getMessage());
        }
    }

    /** The answer is delivered once more, into the same message. */
    @Override
    public void overtaken(PromptRequest claimed) {
        requests.find(claimed.id())
                .filter(current -> current.delivery() instanceof Delivery.Delivered && current.isFinished())
                .map(current -> current.due(Step.NOTIFY))
                .ifPresent(requests::save);
    }
}
