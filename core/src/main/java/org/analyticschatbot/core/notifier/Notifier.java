package org.analyticschatbot.core.notifier;

import java.time.InstantSource;
import java.util.Optional;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.processprompt.ChartRenderer;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.Acknowledgement;
import org.analyticschatbot.core.prompt.Attachment;
import org.analyticschatbot.core.prompt.Claims;
import org.analyticschatbot.core.prompt.Delivery;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;

/**
 * Puts the answer, or the failure, into the conversation as one visible message: in place of the acknowledgement, as
 * often as needed, or, where there is none, as a message of its own. A post of unknown outcome is looked up; where the
 * platform cannot look, it is repeated once.
 */
public final class Notifier {

    private static final int MAX_POSTS = 2;

    private final Claims claims;
    private final Messengers messengers;
    private final ResultStore results;
    private final AnswerExtras extras;
    private final Limits limits;

    public Notifier(
            Claims claims,
            Messengers messengers,
            ResultStore results,
            ChartRenderer charts,
            InstantSource clock,
            Limits limits) {
        this.claims = claims;
        this.messengers = messengers;
        this.results = results;
        AnswerFiles files = new AnswerFiles(messengers, results, charts, limits.previewRows());
        this.extras = new AnswerExtras(claims, messengers, files, clock);
        this.limits = limits;
    }

    public StepResult deliver(RequestId id) {
        return claims.run(id, Step.NOTIFY, this::proceed);
    }

    private void proceed(PromptRequest claimed) {
        switch (claimed.delivery()) {
            case Delivery.None none -> updateAcknowledgement(claimed);
            case Delivery.Claimed(int posts) -> lookUp(claimed, posts);
            case Delivery.Delivered(MessageRef message) -> repeat(claimed, message);
            case Delivery.Withdrawn(MessageRef message) -> takeAway(claimed, message);
            case Delivery.Undeliverable undeliverable -> claims.write(claimed, PromptRequest::waiting);
        }
    }

    private void updateAcknowledgement(PromptRequest claimed) {
        switch (claimed.acknowledgement()) {
            case Acknowledgement.Posted(MessageRef message) -> update(claimed, message);
            case Acknowledgement.None none -> announceAndPost(claimed, 1);
            case Acknowledgement.Claimed uncertain -> lookUp(claimed, 0);
            case Acknowledgement.Unknown uncertain -> lookUp(claimed, 0);
        }
    }

    private void update(PromptRequest claimed, MessageRef message) {
        switch (messengers.of(claimed).update(message, claimed, content(claimed))) {
            case DONE -> delivered(claimed, message).ifPresent(extras::add);
            case GONE -> announceAndPost(claimed, 1);
        }
    }

    private void lookUp(PromptRequest claimed, int posts) {
        switch (messengers.of(claimed).find(claimed)) {
            case Messenger.Lookup.Found(MessageRef message) -> update(claimed, message);
            case Messenger.Lookup.Absent absent -> announceAndPost(claimed, 1);
            case Messenger.Lookup.Unsupported unsupported -> repeatOnce(claimed, posts);
        }
    }

    private void repeatOnce(PromptRequest claimed, int posts) {
        if (posts < MAX_POSTS) {
            announceAndPost(claimed, posts + 1);
        } else {
            claims.write(claimed, request -> request.undeliverable("UNKNOWN_OUTCOME"));
        }
    }

    private void announceAndPost(PromptRequest claimed, int posts) {
        claims.write(claimed, request -> request.delivering(posts)).ifPresent(announced -> post(announced, posts));
    }

    private void post(PromptRequest announced, int posts) {
        MessageRef message;
        try {
            message = messengers.of(announced).post(announced, content(announced));
        } catch (InfrastructureException e) {
            if (e.kind() != InfrastructureException.Kind.UNKNOWN) {
                claims.write(announced, request -> request.notDelivered(posts - 1));
            }
            throw e;
        }
        delivered(announced, message)
                .ifPresentOrElse(extras::add, () -> messengers.retract(message, claims.current(announced)));
    }

    /** Whoever did this before died before the extras, or a late worker wrote over the answer. */
    private void repeat(PromptRequest claimed, MessageRef message) {
        switch (messengers.of(claimed).update(message, claimed, content(claimed))) {
            case DONE -> extras.addAgain(claimed);
            case GONE -> claims.write(claimed, PromptRequest::waiting);
        }
    }

    /** What was not yet uploaded never will be. */
    private void takeAway(PromptRequest claimed, MessageRef message) {
        Messenger messenger = messengers.of(claimed);
        messenger.remove(message, claimed);
        if (claimed.extras().chart() instanceof Attachment.Attached(MessageRef file)) {
            messenger.remove(file, claimed);
        }
        claims.write(claimed, request -> request.undeliverable("WITHDRAWN"));
    }

    private Optional<PromptRequest> delivered(PromptRequest claimed, MessageRef message) {
        return claims.write(claimed, request -> request.delivered(message));
    }

    private Answer preview(State.Processed processed) {
        return results.loadAnswer(processed.resultUrl()).preview(limits.previewRows());
    }

    private Message content(PromptRequest request) {
        return switch (request.state()) {
            case State.Processed processed -> new Message.Answered(preview(processed));
            case State.Failed(Failure failure) -> new Message.NotAnswered(failure);
            case State.Pending pending -> throw new IllegalStateException("Not ended: " + request.id());
            case State.Planned planned -> throw new IllegalStateException("Not ended: " + request.id());
            case State.Running running -> throw new IllegalStateException("Not ended: " + request.id());
        };
    }
}
