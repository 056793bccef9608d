package org.analyticschatbot.local.cli.evaluate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.WireValue;
import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.Rows;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.local.LocalData;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.texttosql.evaluation.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A question's way to its rows over one database: planner, guard, translation, engine. All rows are kept, since the
 * expected ones are compared in full.
 */
final class QueryPipeline implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final LocalSettings settings;
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private final LocalData data;
    private final QueryPlanner planner;
    private final SqlGuard guard = new SqlGuard();
    private int asked;

    /** @throws org.analyticschatbot.local.StartException if there is no data */
    QueryPipeline(LocalSettings settings, LocalData.Source source, PlannerChoice choice) {
        this.settings = settings;
        this.data = source.open(settings, ended::add);
        this.planner = choice.of(data);
    }

    Outcome ask(String text) throws InterruptedException {
        Question question = new Question(
                text, settings.localAsker(), ReplyAddress.pull(), Instant.now(), settings.zone(), settings.weekStart());
        try {
            return outcome(
                    planner.plan(new PlanningContext(question, data.catalog().schema(), List.of())));
        } catch (InfrastructureException e) {
            return new Outcome.Failed(String.valueOf(e.getMessage()));
        }
    }

    private Outcome outcome(QueryPlan plan) throws InterruptedException {
        return switch (plan) {
            case QueryPlan.RunSql run -> check(run.sql());
            case QueryPlan.DescribeData describe -> new Outcome.Declined("It describes the data.");
            case QueryPlan.AskBack back -> new Outcome.Declined(back.question());
            case QueryPlan.Decline decline -> new Outcome.Declined(decline.reason());
        };
    }

    private Outcome check(String sql) throws InterruptedException {
        return switch (guard.check(
                sql, data.catalog().schema().tableNames(), settings.limits().rowLimit())) {
            case ReadOnlySql checked -> run(checked);
            case GuardRejection rejection -> new Outcome.Failed(rejection.message() + " " + sql);
        };
    }

    private Outcome run(ReadOnlySql sql) throws InterruptedException {
        asked++;
        String query =
                data.queryEngine().start("eval-" + asked, sql, settings.limits().queryTimeout());
        return switch (await(query)) {
            case QueryEngine.State.Succeeded succeeded -> answered(query, sql);
            case QueryEngine.State.Failed(Failure failure) ->
                new Outcome.Failed(failure.code() + ": " + failure.message() + " " + sql);
            case QueryEngine.State.Lost _, QueryEngine.State.Dropped _ -> new Outcome.Failed("The query was lost.");
            case QueryEngine.State.Running running -> throw new IllegalStateException("It had ended");
        };
    }

    /** NullAway does not see in the class file that the cells of a record's compact constructor may be null. */
    @SuppressWarnings("NullAway")
    private Outcome answered(String query, ReadOnlySql sql) {
        return new Outcome.Answered(rows(query), sql.sql());
    }

    private QueryEngine.State await(String query) throws InterruptedException {
        QueryEngine.State state = data.queryEngine().state(query);
        while (state instanceof QueryEngine.State.Running) {
            ended.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            state = data.queryEngine().state(query);
        }
        ended.clear();
        return state;
    }

    private List<List<@Nullable Object>> rows(String query) {
        try (Rows rows = data.queryEngine().rows(query)) {
            List<List<@Nullable Object>> all = new ArrayList<>();
            List<@Nullable Object> row = rows.next();
            while (row != null) {
                all.add(WireValue.row(row));
                row = rows.next();
            }
            return all;
        }
    }

    @Override
    public void close() {
        data.close();
    }
}
