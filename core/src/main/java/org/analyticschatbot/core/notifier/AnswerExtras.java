package org.analyticschatbot.core.notifier;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.Attachment;
import org.analyticschatbot.core.prompt.Claims;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds what comes after an answer: its chart, uploaded once, and one short message to the asker if the answer was slow.
 * Each is claimed before it is done. Without them the answer still stands.
 */
final class AnswerExtras {

    private static final Logger log = LoggerFactory.getLogger(AnswerExtras.class);

    /** An asker who has waited longer looks at something else by now. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    private final Claims claims;
    private final Messengers messengers;
    private final ResultStore results;
    private final InstantSource clock;

    AnswerExtras(Claims claims, Messengers messengers, ResultStore results, InstantSource clock) {
        this.claims = claims;
        this.messengers = messengers;
        this.results = results;
        this.clock = clock;
    }

    void add(PromptRequest delivered) {
        switch (delivered.extras().chart()) {
            case Attachment.None none -> attachOnce(delivered);
            case Attachment.Claimed uncertain -> lookUp(delivered);
            case Attachment.Attached attached -> ping(delivered);
            case Attachment.Unattached unattached -> ping(delivered);
        }
    }

    private void attachOnce(PromptRequest delivered) {
        Optional<Answer.Table> answer =
                messengers.of(delivered).attachesCharts() ? answerWithChart(delivered) : Optional.empty();
        if (answer.isPresent()) {
            claims.write(delivered, PromptRequest::attaching).ifPresent(announced -> attach(announced, answer.get()));
        } else {
            ping(delivered);
        }
    }

    private Optional<Answer.Table> answerWithChart(PromptRequest delivered) {
        return delivered.state() instanceof State.Processed processed
                        && results.loadAnswer(processed.resultUrl()) instanceof Answer.Table table
                        && table.chart() != null
                ? Optional.of(table)
                : Optional.empty();
    }

    private void attach(PromptRequest announced, Answer.Table answer) {
        byte[] png = png(answer);
        MessageRef file;
        try {
            file = messengers.of(announced).attach(announced, answer, png);
        } catch (InfrastructureException e) {
            failed(announced, e);
            return;
        }
        Attachment.Attached attached = new Attachment.Attached(file);
        claims.write(announced, request -> request.attached(attached))
                .ifPresentOrElse(this::ping, () -> retract(announced, attached));
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
        log.warn("{} goes without its chart in the conversation: {}", announced.id(), code);
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

    private byte[] png(Answer.Table answer) {
        if (answer.chart() == null) {
            throw new InfrastructureException(Kind.PERMANENT, "The answer has no chart");
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        results.load(answer.chart().url(), png);
        return png.toByteArray();
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
