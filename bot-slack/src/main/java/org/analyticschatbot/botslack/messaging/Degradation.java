package org.analyticschatbot.botslack.messaging;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.analyticschatbot.botslack.rendering.Form;
import org.analyticschatbot.botslack.rendering.Rendered;
import org.analyticschatbot.botslack.webapi.Refusal;
import org.analyticschatbot.botslack.webapi.Reply;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says a message in a plainer form when Slack refuses the better one, and at the very end in bare text: better a plain
 * answer than none. The same bytes are never sent twice.
 */
final class Degradation {

    private static final Logger log = LoggerFactory.getLogger(Degradation.class);
    private static final String NO_BLOCKS = "[]";

    private final FormMemory memory;

    Degradation(FormMemory memory) {
        this.memory = memory;
    }

    /** In a form with rows, or not at all: for what a message can go without. */
    <T> Reply<T> sendRows(String team, Function<Form, Rendered> render, Function<Rendered, Reply<T>> attempt) {
        Reply<T> reply = new Reply.Refused<>(Refusal.INVALID_BLOCKS, "invalid_blocks");
        for (Form form : memory.forms(team)) {
            boolean isRefused = reply instanceof Reply.Refused<T>(Refusal refusal, String code) && isAboutForm(refusal);
            if (form != Form.TEXT && isRefused) {
                reply = attempt.apply(render.apply(form));
            }
        }
        return reply;
    }

    <T> Reply<T> send(String team, Function<Form, Rendered> render, Function<Rendered, Reply<T>> attempt) {
        Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);
        Set<Rendered> tried = new LinkedHashSet<>();
        for (Form form : memory.forms(team)) {
            Rendered shown = render.apply(form);
            if (tried.add(shown)) {
                Reply<T> reply = attempt.apply(shown);
                if (!(reply instanceof Reply.Refused<T>(Refusal refusal, String code) && isAboutForm(refusal))) {
                    learn(team, form, reply, refusals);
                    return reply;
                }
                log.info("Workspace {} answered {} to the form {}", team, code, form);
                refusals.add(refusal);
            }
        }
        return bare(attempt, new Rendered(tried.iterator().next().text(), NO_BLOCKS));
    }

    private static <T> Reply<T> bare(Function<Rendered, Reply<T>> attempt, Rendered text) {
        Reply<T> reply = attempt.apply(text);
        if (reply instanceof Reply.Refused<T>(Refusal refusal, String code) && isAboutForm(refusal)) {
            throw new InfrastructureException(Kind.PERMANENT, "Slack takes the message in no form: " + code);
        }
        return reply;
    }

    /** What is too long, or fits only without its rows, says something about the message, not about the workspace. */
    private void learn(String team, Form form, Reply<?> reply, Set<Refusal> refusals) {
        if (reply instanceof Reply.Ok<?> && form != Form.TEXT && refusals.equals(EnumSet.of(Refusal.INVALID_BLOCKS))) {
            memory.learn(team, form);
        }
    }

    private static boolean isAboutForm(Refusal refusal) {
        return refusal == Refusal.INVALID_BLOCKS || refusal == Refusal.TOO_LONG;
    }
}
