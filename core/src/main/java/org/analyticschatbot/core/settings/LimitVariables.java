package org.analyticschatbot.core.settings;

import java.math.BigDecimal;
import java.time.Duration;
import org.analyticschatbot.core.Limits;

/** Reads how much a question may cost. */
public final class LimitVariables {

    private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Variables variables;

    public LimitVariables(Variables variables) {
        this.variables = variables;
    }

    /**
     * @param defaults of whatever is not set, and of what nobody can set
     * @throws SettingException if what is set cannot be what it should be
     */
    public Limits limits(Limits defaults) {
        return new Limits(
                defaults.maxAttempts(),
                defaults.lease(),
                defaults.totalTime(),
                variables
                        .amount("CHATBOT_QUERY_TIMEOUT_SECONDS")
                        .map(Duration::ofSeconds)
                        .orElse(defaults.queryTimeout()),
                defaults.patience(),
                variables.amount("CHATBOT_ROW_LIMIT").orElse(defaults.rowLimit()),
                variables.count("CHATBOT_PREVIEW_ROWS").orElse(defaults.previewRows()),
                variables
                        .value("CHATBOT_SCAN_LIMIT_GIGABYTES", LimitVariables::bytes)
                        .orElse(defaults.scanLimit()));
    }

    private static long bytes(String gigabytes) {
        BigDecimal bytes = new BigDecimal(gigabytes).multiply(GIGABYTE);
        if (bytes.compareTo(BigDecimal.ONE) < 0 || bytes.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("No number of bytes");
        }
        return bytes.longValue();
    }
}
