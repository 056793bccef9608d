package org.analyticschatbot.texttosql.rules.meaning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Literal;

/** Yes-or-no columns: booleans, numbers that are 0 or 1, and texts that hold nothing but two such words. */
public final class Flags {

    private static final Set<String> YES = Set.of("yes", "y", "true", "t");
    private static final Set<String> NO = Set.of("no", "n", "false", "f");

    private Flags() {}

    /** How the column says yes; empty if it is no yes-or-no column. */
    public static Optional<Literal> yes(ColumnRef column) {
        if (column.isBoolean()) {
            return Optional.of(new Literal.Truth(true));
        }
        ColumnStatistics statistics = column.column().statistics();
        if (statistics != null && column.isNumeric() && isBit(statistics)) {
            return Optional.of(new Literal.Numeric(BigDecimal.ONE));
        }
        if (statistics == null || !column.isText() || !isTwofold(statistics.frequentValues())) {
            return Optional.empty();
        }
        return statistics.frequentValues().stream()
                .filter(value -> YES.contains(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(value -> new Literal.Text(value, true));
    }

    private static boolean isBit(ColumnStatistics statistics) {
        return "0".equals(statistics.min()) && "1".equals(statistics.max()) && statistics.distinctCount() == 2;
    }

    private static boolean isTwofold(List<String> values) {
        return values.size() <= 2
                && values.stream()
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .allMatch(value -> YES.contains(value) || NO.contains(value));
    }
}
