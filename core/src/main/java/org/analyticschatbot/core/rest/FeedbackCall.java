package org.analyticschatbot.core.rest;

import java.time.Instant;
import java.util.List;
import org.analyticschatbot.core.answeractions.Action;
import org.analyticschatbot.core.answeractions.ActionResult;
import org.analyticschatbot.core.answeractions.GiveFeedback;
import org.analyticschatbot.core.fetchresult.Fetched;
import org.analyticschatbot.core.fetchresult.ResultLinks;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.Feedback;
import org.analyticschatbot.core.prompt.RequestId;

/** {@code POST /giveFeedback/{request_id}}: about what the caller may fetch, and about nothing else. */
public final class FeedbackCall {

    private final FetchCall fetchCall;
    private final GiveFeedback giveFeedback;

    public FeedbackCall(FetchCall fetchCall, GiveFeedback giveFeedback) {
        this.fetchCall = fetchCall;
        this.giveFeedback = giveFeedback;
    }

    /** @param given its comment is cut at {@value Feedback#MAX_COMMENT} characters */
    public RestAnswer answer(String requestId, Asker asker, Given given, ResultLinks links) {
        return switch (fetchCall.find(requestId, asker)) {
            case Fetched.Found found ->
                found.request().state().isTerminal()
                        ? judge(found.request().id(), asker, given, links)
                        : Problem.NOT_FINISHED.answer();
            case Fetched.NotFound notFound -> Problem.NO_SUCH_REQUEST.answer();
        };
    }

    private RestAnswer judge(RequestId id, Asker asker, Given given, ResultLinks links) {
        Action action = new Action(id, asker, List.of(), given.at());
        return switch (giveFeedback.give(action, given.verdict(), given.comment())) {
            case ActionResult.Done done -> fetchCall.answer(id.value(), asker, links);
            case ActionResult.Started started -> fetchCall.answer(id.value(), asker, links);
            case ActionResult.Refused refused -> Problem.NO_SUCH_REQUEST.answer();
        };
    }

    /** @param comment in the caller's own words, empty if there are none */
    public record Given(Feedback.Verdict verdict, String comment, Instant at) {}
}
