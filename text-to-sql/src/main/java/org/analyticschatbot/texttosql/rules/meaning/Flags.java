package org.analyticschatbot.texttosql.rules.meaning;

import java.math.BigDecimal;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.values.Glossary;

/** Yes-or-no columns: booleans, numbers that are 0 or 1, and texts that hold nothing but two such words. */
public final class Flags {

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
        if (statistics == null
                || !column.isText()
                || statistics.frequentValues().size() > 2) {
            return Optional.empty();
        }
        return Glossary.sameAs("yes", statistics.frequentValues())
                .filter(value -> Character.isLetter(value.charAt(0)))
                .map(value -> new Literal.Text(value, true));
    }

    private static boolean isBit(ColumnStatistics statistics) {
        return "0".equals(statistics.min()) && "1".equals(statistics.max()) && statistics.distinctCount() == 2;
    }
}
