package org.analyticschatbot.core.answeractions;

import java.util.List;
import org.analyticschatbot.core.access.AnswerAccess;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.State;

/** Asks one of the questions that an answer offers, where it offers them. */
public final class AskOption {

    private final AnswerAccess access;
    private final DeriveRequest derive;
    private final ResultStore results;

    public AskOption(AnswerAccess access, DeriveRequest derive, ResultStore results) {
        this.access = access;
        this.derive = derive;
        this.results = results;
    }

    /** @param index from 0, in the order in which they are offered */
    public ActionResult ask(Action action, int index) {
        return access.known(action.on(), action.by())
                .map(request -> ask(action, request, index))
                .orElseGet(() -> ActionResult.Refused.because("unknown"));
    }

    private ActionResult ask(Action action, PromptRequest request, int index) {
        List<String> options = options(request);
        if (index < 0 || index >= options.size()) {
            return ActionResult.Refused.because("no_such_option");
        }
        PromptRequest asked = PromptRequest.asked(
                derive.newId(),
                DeriveRequest.question(action, request, request.question().replyTo())
                        .withText(options.get(index)));
        return derive.create("option/" + index, action, asked);
    }

    private List<String> options(PromptRequest request) {
        return request.state() instanceof State.Processed processed
                ? offered(results.loadAnswer(processed.resultUrl()))
                : List.of();
    }

    private static List<String> offered(Answer answer) {
        return switch (answer) {
            case Answer.Clarification clarification -> clarification.options();
            case Answer.Refusal refusal -> refusal.examples();
            case Answer.Table table -> List.of();
            case Answer.Metadata metadata -> List.of();
        };
    }
}
