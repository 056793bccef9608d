package org.analyticschatbot.core.processprompt;

import java.math.BigDecimal;
import java.time.Duration;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.sql.ReadOnlySql;

/**
 * Runs queries: Athena or DuckDB. Queries run in the background; when one ends the engine tells the runtime its id, as
 * a hint that may be lost, early or repeated.
 */
public interface QueryEngine {

    /**
     * Starts a query, once for a token: the same token and SQL give the same query id.
     *
     * @param timeout after which the engine ends the query by itself as {@link Failure.Code#ENGINE_TIMEOUT}
     * @return the query id
     * @throws InfrastructureException if the query certainly or perhaps did not start
     */
    String start(String token, ReadOnlySql sql, Duration timeout);

    State state(String queryId);

    /**
     * Opens the rows of a succeeded query; can be called again.
     *
     * @throws InfrastructureException if the rows are out of reach
     */
    Rows rows(String queryId);

    /** Ends the query if it still runs. Unknown and ended queries are ignored. */
    void stop(String queryId);

    sealed interface State {

        record Running() implements State {}

        /**
         * @param bytesScanned 0 if the engine does not count
         * @param dollars what the engine charges for it, 0 if nothing
         */
        record Succeeded(long bytesScanned, BigDecimal dollars) implements State {

            /** A query that costs nothing. */
            public Succeeded(long bytesScanned) {
                this(bytesScanned, BigDecimal.ZERO);
            }
        }

        record Failed(Failure failure) implements State {}

        /**
         * The query came to no end: the engine's process ended while the query was at work, or the engine broke and says
         * that another start may help. The query itself may be to blame, so it starts again a few times only.
         */
        record Lost() implements State {}

        /**
         * The engine knows of no such query, and the query is not to blame: it waited when the engine's process ended, or
         * its rows were forgotten. It starts again as often as its time allows.
         */
        record Dropped() implements State {}
    }
}
