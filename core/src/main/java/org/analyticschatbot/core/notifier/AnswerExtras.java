package org.analyticschatbot.core.notifier;

import java.time.Duration;
import java.time.InstantSource;
import org.analyticschatbot.core.prompt.Attachment;
import org.analyticschatbot.core.prompt.Claims;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds what comes after an answer: its chart, or its rows as a file, uploaded once, and one short message to the asker if the answer was slow.
 * Each is claimed before it is done. Without them the answer still stands.
 */
final class AnswerExtras {

    private static final Logger log = LoggerFactory.getLogger(AnswerExtras.class);

    /** An asker who has waited longer looks at something else by now. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    private final Claims claims;
    private final Messengers messengers;
    private final AnswerFiles files;
    private final InstantSource clock;

    AnswerExtras(Claims claims, Messengers messengers, AnswerFiles files, InstantSource clock) {
        this.claims = claims;
        this.messengers = messengers;
        this.files = files;
        this.clock = clock;
    }

    void add(PromptRequest delivered) {
        switch (delivered.extras().chart()) {
            case Attachment.None none -> attachOnce(delivered);
            case Attachment.Claimed uncertain -> lookUp(delivered);
            case Attachment.Attached attached -> ping(delivered);
            case Attachment.Outdated(MessageRef outdated) -> replace(delivered, outdated);
            case Attachment.Unattached unattached -> ping(delivered);
        }
    }

    /** The answer was written over: what stood in its message is put there again. */
    void addAgain(PromptRequest delivered) {
        boolean isLost = delivered.extras().chart() instanceof Attachment.Attached(MessageRef file)
                && messengers.of(delivered).isInAnswer(file);
        if (isLost) {
            claims.write(delivered, request -> request.attached(new Attachment.None()))
                    .ifPresent(this::attachOnce);
        } else {
            add(delivered);
        }
    }

    private void attachOnce(PromptRequest delivered) {
        files.of(delivered)
                .ifPresentOrElse(
                        found -> claims.write(delivered, PromptRequest::attaching)
                                .ifPresent(announced -> attach(announced, found)),
                        () -> ping(delivered));
    }

    private void attach(PromptRequest announced, AnswerFiles.Found found) {
        MessageRef file;
        try {
            file = messengers.of(announced).attach(announced, found.answer(), found.file());
        } catch (InfrastructureException e) {
            failed(announced, e);
            return;
        }
        Attachment.Attached attached = new Attachment.Attached(file);
        claims.write(announced, request -> request.attached(attached))
                .ifPresentOrElse(this::ping, () -> retract(announced, attached));
    }

    private void replace(PromptRequest delivered, MessageRef outdated) {
        messengers.of(delivered).remove(outdated, delivered);
        claims.write(delivered, request -> request.attached(new Attachment.None()))
                .ifPresent(this::attachOnce);
    }

    /** Somebody took over and uploaded another one. */
    private void retract(PromptRequest announced, Attachment.Attached mine) {
        PromptRequest current = claims.current(announced);
        if (!current.extras().chart().equals(mine)) {
            messengers.of(current).remove(mine.file(), current);
        }
    }

    private void failed(PromptRequest announced, InfrastructureException e) {
        switch (e.kind()) {
            case UNKNOWN -> throw e;
            case NOT_DONE -> {
                claims.write(announced, request -> request.attached(new Attachment.None()));
                throw e;
            }
            case PERMANENT -> goWithout(announced, "REFUSED");
        }
    }

    private void goWithout(PromptRequest announced, String code) {
        log.warn("{} goes without its file in the conversation: {}", announced.id(), code);
        claims.write(announced, request -> request.attached(new Attachment.Unattached(code)))
                .ifPresent(this::ping);
    }

    private void lookUp(PromptRequest delivered) {
        switch (messengers.of(delivered).findAttachment(delivered)) {
            case Messenger.Lookup.Found(MessageRef file) ->
                claims.write(delivered, request -> request.attached(new Attachment.Attached(file)))
                        .ifPresent(this::ping);
            case Messenger.Lookup.Absent absent -> attachOnce(delivered);
            case Messenger.Lookup.Unsupported unsupported -> goWithout(delivered, "UNKNOWN_OUTCOME");
        }
    }

    private void ping(PromptRequest delivered) {
        Duration waited = Duration.between(delivered.question().askedAt(), clock.instant());
        if (delivered.extras().pinged() || waited.compareTo(SLOW) <= 0) {
            claims.write(delivered, PromptRequest::waiting);
        } else {
            claims.write(delivered, PromptRequest::pinged).ifPresent(this::pingOnce);
        }
    }

    private void pingOnce(PromptRequest announced) {
        try {
            messengers.of(announced).ping(announced);
        } catch (InfrastructureException e) {
            log.info("{} was not announced to its asker: {}", announced.id(), e.getMessage());
        }
        claims.write(announced, PromptRequest::waiting);
    }
}
