package org.analyticschatbot.core.answer;

import java.util.Locale;
import java.util.Set;

/**
 * A column of a result.
 *
 * @param type Trino's name of the type in lower case, such as {@code bigint} or {@code decimal(18,2)}
 */
public record Column(String name, String type) {

    private static final Set<String> NUMERIC =
            Set.of("tinyint", "smallint", "integer", "bigint", "real", "double", "decimal");

    public boolean isNumeric() {
        return NUMERIC.contains(baseType());
    }

    /** Dates and timestamps: what a series runs along. */
    public boolean isTemporal() {
        return baseType().equals("date") || baseType().startsWith("timestamp");
    }

    private String baseType() {
        String lower = type.toLowerCase(Locale.ROOT);
        int end = lower.indexOf('(');
        return (end < 0 ? lower : lower.substring(0, end)).strip();
    }
}
