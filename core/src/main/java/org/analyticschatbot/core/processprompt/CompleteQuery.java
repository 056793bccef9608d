package org.analyticschatbot.core.processprompt;

import java.time.Duration;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.prompt.Claims;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.PlannedSql;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.QueryAttempt;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;

/** Turns an ended query into an answer or a failure. */
public final class CompleteQuery {

    /** An engine may report the end before its query id is stored. */
    private static final Duration EARLY = Duration.ofMillis(500);

    private final Claims claims;
    private final PromptRequests requests;
    private final QueryEngine engine;
    private final TableAnswer answers;
    private final Limits limits;

    public CompleteQuery(
            Claims claims, PromptRequests requests, QueryEngine engine, TableAnswer answers, Limits limits) {
        this.claims = claims;
        this.requests = requests;
        this.engine = engine;
        this.answers = answers;
        this.limits = limits;
    }

    /** For the engine's events, which name nothing but the query. */
    public StepResult completeQuery(String queryId) {
        try {
            return requests.findByQueryId(queryId)
                    .map(request -> complete(request.id()))
                    .orElseGet(() -> new StepResult.Retry(EARLY));
        } catch (InfrastructureException e) {
            return new StepResult.Retry(EARLY);
        }
    }

    public StepResult complete(RequestId id) {
        return claims.run(id, Step.COMPLETE, this::proceed);
    }

    private void proceed(PromptRequest claimed) {
        if (claimed.state() instanceof State.Running running) {
            settle(claimed, running);
        } else {
            claims.write(claimed, PromptRequest::waiting);
        }
    }

    private void settle(PromptRequest claimed, State.Running running) {
        switch (engine.state(running.queryId())) {
            case QueryEngine.State.Running still -> claims.write(claimed, PromptRequest::waiting);
            case QueryEngine.State.Succeeded succeeded -> answer(claimed, running, succeeded);
            case QueryEngine.State.Failed(Failure failure) -> claims.write(claimed, request -> request.failed(failure));
            case QueryEngine.State.Lost lost ->
                restart(claimed, running.plan(), running.attempt().afterLoss());
            case QueryEngine.State.Dropped dropped ->
                restart(claimed, running.plan(), running.attempt().afterDrop());
        }
    }

    private void answer(PromptRequest claimed, State.Running running, QueryEngine.State.Succeeded succeeded) {
        String resultUrl = answers.store(claimed, running, succeeded);
        claims.write(claimed, request -> request.processed(resultUrl));
    }

    private void restart(PromptRequest claimed, PlannedSql plan, QueryAttempt next) {
        claims.write(
                claimed,
                request -> next.losses() < limits.maxAttempts()
                        ? request.restarted(plan, next)
                        : request.givenUp(Step.COMPLETE));
    }
}
