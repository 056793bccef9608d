package org.analyticschatbot.texttosql.planning.vote;

import java.time.Duration;
import java.util.List;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.jspecify.annotations.Nullable;

/**
 * Runs a statement while a question is still being planned, only to see whether others give the same rows. Nothing is
 * stored, nobody is shown anything of it, and a trial that is repeated does no harm; so it is for engines whose queries
 * cost nothing.
 */
@FunctionalInterface
public interface Trial {

    /** Of a result that has more rows nothing is known. */
    int MOST_ROWS = 10_000;

    /**
     * @param sql gives at most one row more than {@link #MOST_ROWS}
     * @param limit after which the query is ended
     */
    Result run(ReadOnlySql sql, Duration limit);

    /** For engines whose queries cost money: nothing is run. */
    static Trial none() {
        return (sql, limit) -> new Result.Unknown();
    }

    /** What came of it. */
    sealed interface Result {

        /** @param rows all of them, as wire values */
        record Rows(List<List<@Nullable Object>> rows) implements Result {}

        /** It would fail for whoever asks, too. */
        record Broken() implements Result {}

        /** Too many rows, too slow, or not run at all. */
        record Unknown() implements Result {}
    }
}
