package org.analyticschatbot.core.fetchresult;

import java.util.List;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.access.AnswerAccess;
import org.analyticschatbot.core.access.ReadAccess;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.jspecify.annotations.Nullable;

/** Looks up status and answer, for the asker alone, as long as they may use the data that it came from. */
public final class FetchResult {

    private final PromptRequests requests;
    private final ResultStore results;
    private final AnswerAccess access;
    private final Limits limits;

    public FetchResult(PromptRequests requests, ResultStore results, AnswerAccess access, Limits limits) {
        this.requests = requests;
        this.results = results;
        this.access = access;
        this.limits = limits;
    }

    public Fetched fetch(RequestId id, Asker asker) {
        return requests.find(id)
                .filter(request -> request.question().asker().equals(asker))
                .<Fetched>map(request -> found(request, answer(request)))
                .orElseGet(Fetched.NotFound::new);
    }

    private Fetched found(PromptRequest request, @Nullable Answer whole) {
        return new Fetched.Found(request, whole == null ? null : whole.preview(limits.previewRows()), whole);
    }

    private @Nullable Answer answer(PromptRequest request) {
        return request.state() instanceof State.Processed processed
                ? readable(request, results.loadAnswer(processed.resultUrl()))
                : null;
    }

    /** Rows are for those who may still use the tables that they came from. */
    private Answer readable(PromptRequest request, Answer answer) {
        return answer instanceof Answer.Table table
                ? switch (access.read(request.id(), request.question().asker(), ReplyAddress.pull())) {
                    case ReadAccess.Granted granted -> answer;
                    case ReadAccess.Denied(String message) -> new Answer.Refusal(message, List.of(), table.planner());
                }
                : answer;
    }
}
