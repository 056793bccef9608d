package org.analyticschatbot.infracdk.configuration;

import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * How long things are kept.
 *
 * @param resultDays after which a result can no longer be fetched
 * @param logDays one of {@link #LOG_DAYS}
 * @param keepData whether tables, bucket and logs outlive the stack
 */
public record Retention(int resultDays, int logDays, boolean keepData) {

    /** Of those that CloudWatch knows. */
    static final Map<Integer, RetentionDays> LOG_DAYS = Map.of(
            7, RetentionDays.ONE_WEEK,
            30, RetentionDays.ONE_MONTH,
            90, RetentionDays.THREE_MONTHS,
            180, RetentionDays.SIX_MONTHS,
            365, RetentionDays.ONE_YEAR);

    public RetentionDays logs() {
        return LOG_DAYS.getOrDefault(logDays, RetentionDays.ONE_MONTH);
    }

    public RemovalPolicy removal() {
        return keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    }
}
