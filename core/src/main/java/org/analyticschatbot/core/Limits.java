package org.analyticschatbot.core;

import java.time.Duration;

/**
 * How much a question may cost.
 *
 * @param maxAttempts claims of one step before it is given up
 * @param lease how long a worker may be silent before another one takes its step
 * @param totalTime from the question to its terminal state
 * @param queryTimeout for one query
 * @param patience how long an unfinished request may rest before the sweeper looks at it
 * @param rowLimit rows of a result at most
 * @param previewRows rows shown with the answer; a thousand are kept with it, and all in the CSV file
 * @param scanLimit bytes that a query may read; where the catalog knows that it is more, the asker is asked for less
 */
public record Limits(
        int maxAttempts,
        Duration lease,
        Duration totalTime,
        Duration queryTimeout,
        Duration patience,
        long rowLimit,
        int previewRows,
        long scanLimit) {

    public static Limits defaults() {
        return new Limits(
                5,
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofMinutes(1),
                1_000_000,
                20,
                Long.MAX_VALUE);
    }

    public Limits withPatience(Duration newPatience) {
        return new Limits(maxAttempts, lease, totalTime, queryTimeout, newPatience, rowLimit, previewRows, scanLimit);
    }

    /** The same, with a limit of what a query may read, in bytes. */
    public Limits withScanLimit(long bytes) {
        return new Limits(maxAttempts, lease, totalTime, queryTimeout, patience, rowLimit, previewRows, bytes);
    }
}
