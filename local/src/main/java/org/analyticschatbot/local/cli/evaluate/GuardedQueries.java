package org.analyticschatbot.local.cli.evaluate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.WireValue;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.Rows;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.local.LocalData;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.texttosql.evaluation.Outcome;
import org.jspecify.annotations.Nullable;

/** A statement's way to its rows: guard, translation, engine. All rows are kept, since the expected ones are compared in full. */
final class GuardedQueries implements AutoCloseable {

    private static final Wording WORDING = Wording.of(GuardedQueries.class, "eval.properties");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final LocalSettings settings;
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private final LocalData data;
    private final SqlGuard guard = new SqlGuard();
    private int asked;

    /** @throws org.analyticschatbot.local.StartException if there is no data */
    GuardedQueries(LocalSettings settings, LocalData.Source source) {
        this.settings = settings;
        this.data = source.open(settings, ended::add);
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
        return switch (await(query)) {
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
