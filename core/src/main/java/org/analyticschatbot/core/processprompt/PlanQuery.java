package org.analyticschatbot.core.processprompt;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.memory.PlanBasis;
import org.analyticschatbot.core.processprompt.QueryPlan.AskBack;
import org.analyticschatbot.core.processprompt.QueryPlan.Decline;
import org.analyticschatbot.core.processprompt.QueryPlan.DescribeData;
import org.analyticschatbot.core.processprompt.QueryPlan.RunSql;
import org.analyticschatbot.core.prompt.Claims;
import org.analyticschatbot.core.prompt.PlannedSql;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.QueryAttempt;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;

/**
 * Turns a question into a running query. The SQL is stored before it starts, so that no planner is asked twice; what
 * starts is checked by the guard each time, with the tables that the policy allows at that moment.
 */
public final class PlanQuery {

    private final Claims claims;
    private final AskersZone askersZone;
    private final Understanding understanding;
    private final NarrowView narrowView;
    private final Progress progress;
    private final QueryEngine engine;
    private final ResultStore results;
    private final Limits limits;
    private final SqlGuard guard = new SqlGuard();

    public PlanQuery(
            Claims claims,
            AskersZone askersZone,
            Understanding understanding,
            NarrowView narrowView,
            Progress progress,
            QueryEngine engine,
            ResultStore results,
            Limits limits) {
        this.claims = claims;
        this.askersZone = askersZone;
        this.understanding = understanding;
        this.narrowView = narrowView;
        this.progress = progress;
        this.engine = engine;
        this.results = results;
        this.limits = limits;
    }

    public StepResult plan(RequestId id) {
        return claims.run(id, Step.PLAN, this::proceed);
    }

    private void proceed(PromptRequest claimed) {
        Schema schema = understanding.visibleSchema(claimed.question());
        switch (claimed.state()) {
            case State.Pending pending -> plan(claimed, schema);
            case State.Planned planned -> start(claimed, planned, schema);
            case State.Running running -> claims.write(claimed, PromptRequest::waiting);
            case State.Processed processed -> claims.write(claimed, PromptRequest::waiting);
            case State.Failed failed -> claims.write(claimed, PromptRequest::waiting);
        }
    }

    private void plan(PromptRequest claimed, Schema schema) {
        Question question = askersZone.of(claimed.question());
        Understood understood = understanding.plan(question, schema, claimed.attempts());
        switch (understood.plan()) {
            case RunSql run -> settle(new Settling(claimed, question, run, understood.standsAlone()), schema);
            case DescribeData(QueryPlan.Subject subject, String planner) ->
                answer(claimed, new CatalogAnswer(schema, planner).about(subject));
            case AskBack ask -> answer(claimed, new Answer.Clarification(ask.question(), ask.options(), ask.planner()));
            case Decline decline -> answer(claimed, narrowView.declined(claimed, decline));
        }
    }

    private void answer(PromptRequest claimed, Answer answer) {
        String resultUrl = results.storeAnswer(claimed.id(), answer);
        claims.write(claimed, request -> request.processed(resultUrl));
    }

    /** @param question in the time zone of its asker */
    private record Settling(PromptRequest claimed, Question question, RunSql run, boolean standsAlone) {}

    private void settle(Settling settling, Schema schema) {
        switch (guard.check(settling.run().sql(), schema.tableNames(), limits.rowLimit())) {
            case ReadOnlySql sql -> settle(settling, sql, schema);
            case GuardRejection rejection -> reject(settling.claimed(), rejection);
        }
    }

    private void settle(Settling settling, ReadOnlySql sql, Schema schema) {
        PlannedScan scan = PlannedScan.of(sql, schema);
        PromptRequest claimed = settling.claimed();
        if (scan.bytes() > limits.scanLimit()) {
            AskBack ask = scan.askBack(
                    claimed.question().text(),
                    limits.scanLimit(),
                    settling.run().planner());
            answer(claimed, new Answer.Clarification(ask.question(), ask.options(), ask.planner()));
        } else {
            storeAndStart(settling, planned(settling, sql, scan, schema), sql);
        }
    }

    private void storeAndStart(Settling settling, PlannedSql plan, ReadOnlySql sql) {
        claims.write(
                        settling.claimed(),
                        request -> request.inZone(settling.question().zone()).planned(plan))
                .ifPresent(stored -> start(stored, new State.Planned(plan, QueryAttempt.FIRST), sql));
    }

    private PlannedSql planned(Settling settling, ReadOnlySql sql, PlannedScan scan, Schema schema) {
        RunSql run = settling.run();
        List<String> assumptions = new ArrayList<>(askersZone.told(
                run.assumptions(),
                settling.claimed().question().zone(),
                settling.question().zone(),
                sql.sql()));
        assumptions.addAll(scan.notices());
        String basis = settling.standsAlone() ? PlanBasis.of(settling.question(), sql, schema) : "";
        List<String> told = assumptions.stream().distinct().toList();
        return new PlannedSql(sql.sql(), run.title(), run.chartHint(), told, run.planner(), basis);
    }

    private void start(PromptRequest claimed, State.Planned planned, Schema schema) {
        switch (guard.check(planned.plan().sql(), schema.tableNames(), limits.rowLimit())) {
            case ReadOnlySql sql -> start(claimed, planned, sql);
            case GuardRejection rejection -> reject(claimed, rejection);
        }
    }

    private void start(PromptRequest claimed, State.Planned planned, ReadOnlySql sql) {
        progress.queryStarts(claimed);
        String token = QueryToken.of(claimed.id(), planned.attempt().number(), sql.sql());
        String queryId = engine.start(token, sql, limits.queryTimeout());
        if (claims.write(claimed, request -> request.running(planned, queryId)).isEmpty()) {
            engine.stop(queryId);
            progress.overtaken(claimed);
        }
    }

    private void reject(PromptRequest claimed, GuardRejection rejection) {
        Failure failure = new Failure(Failure.Code.NOT_ALLOWED, rejection.message());
        claims.write(claimed, request -> request.failed(failure));
    }
}
