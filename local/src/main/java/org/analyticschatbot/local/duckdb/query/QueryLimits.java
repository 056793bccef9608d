package org.analyticschatbot.local.duckdb.query;

/**
 * How much of the machine queries may take.
 *
 * @param concurrent queries that run at once; others wait, and waiting counts towards their timeout
 * @param keptResults ended queries whose rows can still be read; the oldest are forgotten first
 */
public record QueryLimits(int concurrent, int keptResults) {

    public static final QueryLimits DEFAULT = new QueryLimits(4, 100);

    public QueryLimits {
        if (concurrent < 1 || keptResults < 1) {
            throw new IllegalArgumentException("Limits must be positive: " + concurrent + ", " + keptResults);
        }
    }
}
