package org.analyticschatbot.aws.athena;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a query costs: each is charged for whole megabytes and for 10 of them at least, a reused result for nothing
 * (aws.amazon.com/athena/pricing). A stopped query is charged for what it scanned, too, but has no answer to say so.
 *
 * @param dollarsPerTerabyte for 2^40 bytes
 */
record AthenaPrice(BigDecimal dollarsPerTerabyte) {

    private static final long MEGABYTE = 1L << 20;
    private static final long FEWEST_MEGABYTES = 10;
    private static final BigDecimal MEGABYTES_PER_TERABYTE = BigDecimal.valueOf(1L << 20);

    BigDecimal of(long bytesScanned) {
        long megabytes = Math.max(FEWEST_MEGABYTES, Math.ceilDiv(bytesScanned, MEGABYTE));
        return dollarsPerTerabyte
                .multiply(BigDecimal.valueOf(megabytes))
                .divide(MEGABYTES_PER_TERABYTE, MathContext.DECIMAL32);
    }
}
