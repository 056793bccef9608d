package org.analyticschatbot.local.cli.evaluate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.local.LocalData;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.texttosql.evaluation.Outcome;
import org.analyticschatbot.texttosql.evaluation.Reply;
import org.analyticschatbot.texttosql.evaluation.Unmended;
import org.jspecify.annotations.Nullable;

/** A question's way to its rows over one database; what rules mended on that way is also run as it was written. */
final class QueryPipeline implements AutoCloseable {

    private static final Wording WORDING = Wording.of(QueryPipeline.class, "eval.properties");

    private final LocalSettings settings;
    private final Meter meter = new Meter();
    private final GuardedQueries queries;
    private final QueryPlanner planner;

    /** @throws org.analyticschatbot.local.StartException if there is no data */
    QueryPipeline(LocalSettings settings, LocalData.Source source, PlannerChoice choice) {
        this.settings = settings;
        this.queries = new GuardedQueries(settings, source);
        this.planner = choice.of(queries.data(), meter);
    }

    Reply ask(String text) throws InterruptedException {
        meter.start();
        long start = System.nanoTime();
        Asked asked = asked(text);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Reply(asked.outcome(), unmended(asked.sql()), meter.effort(took));
    }

    /** @param sql that was run, null if none was */
    private record Asked(Outcome outcome, @Nullable String sql) {}

    private Asked asked(String text) throws InterruptedException {
        Question question = new Question(
                text, settings.localAsker(), ReplyAddress.pull(), Instant.now(), settings.zone(), settings.weekStart());
        try {
            return asked(planner.plan(
                    new PlanningContext(question, queries.data().catalog().schema(), List.of())));
        } catch (InfrastructureException e) {
            return new Asked(new Outcome.Failed(String.valueOf(e.getMessage()), ""), null);
        }
    }

    private Asked asked(QueryPlan plan) throws InterruptedException {
        return switch (plan) {
            case QueryPlan.RunSql run -> new Asked(queries.run(run.sql()), run.sql());
            case QueryPlan.DescribeData describe -> declined(WORDING.text("described"));
            case QueryPlan.AskBack back -> declined(back.question());
            case QueryPlan.Decline decline -> declined(decline.reason());
        };
    }

    private static Asked declined(String reason) {
        return new Asked(new Outcome.Declined(reason), null);
    }

    private @Nullable Unmended unmended(@Nullable String sql) throws InterruptedException {
        Optional<Meter.Mended> mended = sql == null ? Optional.empty() : meter.mended(sql);
        return mended.isEmpty()
                ? null
                : new Unmended(
                        mended.get().written(),
                        mended.get().repairs(),
                        queries.run(mended.get().written()));
    }

    @Override
    public void close() {
        queries.close();
    }
}
