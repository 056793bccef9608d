package org.analyticschatbot.local.cli.evaluate;

import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.local.LocalData;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.trial.AllRows;
import org.analyticschatbot.local.trial.QueryEnds;
import org.analyticschatbot.texttosql.evaluation.Outcome;

/** A statement's way to its rows: guard, translation, engine. All rows are kept, since the expected ones are compared in full. */
final class GuardedQueries implements AutoCloseable {

    private static final Wording WORDING = Wording.of(GuardedQueries.class, "eval.properties");

    private final LocalSettings settings;
    private final QueryEnds ends = new QueryEnds();
    private final LocalData data;
    private final SqlGuard guard = new SqlGuard();
    private int asked;

    /** @throws org.analyticschatbot.local.StartException if there is no data */
    GuardedQueries(LocalSettings settings, LocalData.Source source) {
        this.settings = settings;
        this.data = source.open(settings, ends);
    }

    LocalData data() {
        return data;
    }

    Outcome run(String sql) throws InterruptedException {
        return switch (guard.check(
                sql, data.catalog().schema().tableNames(), settings.limits().rowLimit())) {
            case ReadOnlySql checked -> run(checked);
            case GuardRejection rejection -> new Outcome.Failed(rejection.message(), sql);
        };
    }

    private Outcome run(ReadOnlySql sql) throws InterruptedException {
        asked++;
        String query =
                data.queryEngine().start("eval-" + asked, sql, settings.limits().queryTimeout());
        return switch (ends.await(data.queryEngine(), query)) {
            case QueryEngine.State.Succeeded succeeded -> answered(query, sql);
            case QueryEngine.State.Failed(Failure failure) ->
                new Outcome.Failed(failure.code() + ": " + failure.message(), sql.sql());
            case QueryEngine.State.Lost _, QueryEngine.State.Dropped _ ->
                new Outcome.Failed(WORDING.text("lost"), sql.sql());
            case QueryEngine.State.Running running -> throw new IllegalStateException("It had ended");
        };
    }

    /** NullAway does not see in the class file that the cells of a record's compact constructor may be null. */
    @SuppressWarnings("NullAway")
    private Outcome answered(String query, ReadOnlySql sql) {
        return new Outcome.Answered(AllRows.of(data.queryEngine(), query), sql.sql());
    }

    @Override
    public void close() {
        data.close();
    }
}
