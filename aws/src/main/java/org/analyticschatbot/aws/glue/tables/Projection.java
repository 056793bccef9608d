package org.analyticschatbot.aws.glue.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Partition projection: the table's parameters tell which values a partition column has, since Glue holds no partitions
 * (docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html).
 */
record Projection(Map<String, String> parameters) {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 100;

    /** What the values look like; a date's range may end in {@code NOW}, which is no value. */
    Optional<ColumnStatistics> statistics(String column) {
        return switch (of(column, "type")) {
            case "enum" -> Optional.of(oneOf(values(of(column, "values"))));
            case "integer" -> range(values(of(column, "range")));
            default -> Optional.empty();
        };
    }

    /** How dates are written, for whoever has to compare with them; null where nothing is said. */
    @Nullable String hint(String column) {
        String format = of(column, "format");
        return format.isEmpty() ? null : "Written as " + format;
    }

    private static ColumnStatistics oneOf(List<String> values) {
        List<String> shown = values.stream()
                .filter(value -> value.length() <= LONGEST_VALUE)
                .limit(MOST_VALUES)
                .toList();
        return new ColumnStatistics(0, values.size(), null, null, shown);
    }

    private static Optional<ColumnStatistics> range(List<String> ends) {
        try {
            if (ends.size() != 2) {
                return Optional.empty();
            }
            long first = Long.parseLong(ends.getFirst());
            long last = Long.parseLong(ends.getLast());
            return Optional.of(new ColumnStatistics(0, last - first + 1, ends.getFirst(), ends.getLast(), List.of()));
        } catch (NumberFormatException notARange) {
            return Optional.empty();
        }
    }

    private static List<String> values(String text) {
        return COMMA.splitAsStream(text.strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private String of(String column, String property) {
        return isEnabled() ? parameters.getOrDefault("projection." + column + "." + property, "") : "";
    }

    private boolean isEnabled() {
        return "true".equalsIgnoreCase(parameters.getOrDefault("projection.enabled", ""));
    }
}
