package org.analyticschatbot.local.trial;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.texttosql.planning.vote.Trial;
import org.jspecify.annotations.Nullable;

/** Runs trials on an engine that runs nothing else, so that no end of theirs is taken for that of somebody's question. */
public final class EngineTrial implements Trial {

    private final QueryEngine engine;
    private final QueryEnds ends;

    /** @param ends is told by the engine */
    public EngineTrial(QueryEngine engine, QueryEnds ends) {
        this.engine = engine;
        this.ends = ends;
    }

    @Override
    public Result run(ReadOnlySql sql, Duration limit) {
        String query = engine.start(UUID.randomUUID().toString(), sql, limit);
        try {
            return result(query, ends.await(engine, query));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            engine.stop(query);
            return new Result.Unknown();
        }
    }

    private Result result(String query, QueryEngine.State end) {
        return switch (end) {
            case QueryEngine.State.Succeeded _ -> rows(query);
            case QueryEngine.State.Failed(Failure failure) -> result(failure.code());
            case QueryEngine.State.Lost _, QueryEngine.State.Dropped _ -> new Result.Unknown();
            case QueryEngine.State.Running _ -> throw new IllegalStateException("It had ended");
        };
    }

    private Result rows(String query) {
        List<List<@Nullable Object>> rows = AllRows.of(engine, query);
        return rows.size() > MOST_ROWS ? new Result.Unknown() : new Result.Rows(rows);
    }

    /** Whoever has more time or memory than a trial may see it end well. */
    private static Result result(Failure.Code code) {
        return code == Failure.Code.ENGINE_ERROR ? new Result.Broken() : new Result.Unknown();
    }
}
