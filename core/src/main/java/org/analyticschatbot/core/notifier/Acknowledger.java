package org.analyticschatbot.core.notifier;

import java.util.Optional;
import org.analyticschatbot.core.prompt.Acknowledgement;
import org.analyticschatbot.core.prompt.Claims;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;

/**
 * Says "got it" in the conversation, once. The intent is stored before the post, so that whoever comes after a crash
 * looks for the message instead of posting a second one.
 */
public final class Acknowledger {

    private final Claims claims;
    private final Messengers messengers;

    public Acknowledger(Claims claims, Messengers messengers) {
        this.claims = claims;
        this.messengers = messengers;
    }

    public StepResult acknowledge(RequestId id) {
        return claims.run(id, Step.ACKNOWLEDGE, this::proceed);
    }

    private void proceed(PromptRequest claimed) {
        boolean unopened = claimed.question().replyTo().isUnopened();
        switch (claimed.acknowledgement()) {
            case Acknowledgement.None none when unopened -> announceAndOpen(claimed);
            case Acknowledgement.None none -> announceAndPost(claimed);
            case Acknowledgement.Claimed uncertain when unopened -> lookUpOpening(claimed);
            case Acknowledgement.Claimed uncertain -> lookUp(claimed);
            case Acknowledgement.Posted posted -> goOn(claimed, posted);
            case Acknowledgement.Unknown unknown -> goOn(claimed, unknown);
        }
    }

    private void announceAndOpen(PromptRequest claimed) {
        claims.write(claimed, PromptRequest::acknowledging).ifPresent(this::open);
    }

    private void open(PromptRequest announced) {
        opened(announced, posted(announced, new Message.Asked()));
    }

    private void lookUpOpening(PromptRequest claimed) {
        switch (messengers.of(claimed).findOpening(claimed)) {
            case Messenger.Lookup.Found(MessageRef opening) -> opened(claimed, opening);
            case Messenger.Lookup.Absent absent -> open(claimed);
            case Messenger.Lookup.Unsupported unsupported -> goOn(claimed, new Acknowledgement.Unknown());
        }
    }

    private void opened(PromptRequest announced, MessageRef opening) {
        ReplyAddress thread = messengers.of(announced).threadUnder(opening, announced);
        claims.write(announced, request -> request.opened(thread))
                .ifPresentOrElse(this::announceAndPost, () -> takeBack(opening, thread, claims.current(announced)));
    }

    /** Whoever took over may have found it. */
    private void takeBack(MessageRef opening, ReplyAddress thread, PromptRequest current) {
        if (!thread.equals(current.question().replyTo())) {
            messengers.of(current).remove(opening, current);
        }
    }

    private void announceAndPost(PromptRequest claimed) {
        claims.write(claimed, PromptRequest::acknowledging).ifPresent(this::post);
    }

    private void post(PromptRequest announced) {
        MessageRef message = posted(announced, new Message.Acknowledged());
        if (goOn(announced, new Acknowledgement.Posted(message)).isEmpty()) {
            messengers.retract(message, claims.current(announced));
        }
    }

    private MessageRef posted(PromptRequest announced, Message message) {
        try {
            return messengers.of(announced).post(announced, message);
        } catch (InfrastructureException e) {
            if (e.kind() != InfrastructureException.Kind.UNKNOWN) {
                claims.write(announced, PromptRequest::notAcknowledged);
            }
            throw e;
        }
    }

    private void lookUp(PromptRequest claimed) {
        switch (messengers.of(claimed).find(claimed)) {
            case Messenger.Lookup.Found(MessageRef message) -> goOn(claimed, new Acknowledgement.Posted(message));
            case Messenger.Lookup.Absent absent -> post(claimed);
            case Messenger.Lookup.Unsupported unsupported -> goOn(claimed, new Acknowledgement.Unknown());
        }
    }

    private Optional<PromptRequest> goOn(PromptRequest claimed, Acknowledgement outcome) {
        return claims.write(claimed, request -> request.acknowledged(outcome));
    }
}
