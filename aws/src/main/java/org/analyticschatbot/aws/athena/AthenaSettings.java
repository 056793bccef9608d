package org.analyticschatbot.aws.athena;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How queries run. Where results are kept, how they are encrypted and how many bytes a query may scan is the workgroup's
 * to say, and to enforce.
 *
 * @param database where a table without a database is looked for
 * @param queryTimeout the one of core's limits: {@link AthenaQueryEngine#state} has to know it too
 * @param reuseAge how old the result of the same SQL may be to be taken again, for nothing; 0 to 7 days, 0 for never
 * @param dollarsPerTerabyte the region's price for 2^40 bytes scanned
 */
public record AthenaSettings(
        String workGroup, String database, Duration queryTimeout, Duration reuseAge, BigDecimal dollarsPerTerabyte) {

    private static final Duration OLDEST_REUSE = Duration.ofDays(7);

    public AthenaSettings {
        if (reuseAge.isNegative() || reuseAge.compareTo(OLDEST_REUSE) > 0) {
            throw new IllegalArgumentException("A result is reused for 7 days at most");
        }
    }
}
