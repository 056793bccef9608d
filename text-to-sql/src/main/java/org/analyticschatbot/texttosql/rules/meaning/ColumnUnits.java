package org.analyticschatbot.texttosql.rules.meaning;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.UnitOfMeasure;
import org.jspecify.annotations.Nullable;

/** The unit of a column's numbers, as far as its name says so. */
public final class ColumnUnits {

    private ColumnUnits() {}

    public static Optional<UnitOfMeasure> of(ColumnRef column) {
        List<String> words = Arrays.stream(column.name()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .toList();
        return column.isNumeric() ? UnitOfMeasure.endOf(words) : Optional.empty();
    }

    /** Whether a number in that unit can be compared with the column; any can if it has none. */
    public static boolean areComparable(ColumnRef column, @Nullable UnitOfMeasure unit) {
        return unit == null || isIn(column, unit);
    }

    public static boolean isIn(ColumnRef column, UnitOfMeasure unit) {
        return of(column).filter(unit::isLike).isPresent();
    }

    /** The number in the column's own unit. */
    public static BigDecimal converted(ColumnRef column, BigDecimal number, @Nullable UnitOfMeasure unit) {
        Optional<UnitOfMeasure> own = of(column);
        return unit == null || own.isEmpty() || own.get().equals(unit) ? number : unit.in(own.get(), number);
    }
}
