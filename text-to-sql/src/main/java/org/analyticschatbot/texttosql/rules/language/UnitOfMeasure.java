package org.analyticschatbot.texttosql.rules.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A unit that a number is given in, or that the name of a column ends with: {@code duration_min}.
 *
 * @param kind what it measures, such as time
 * @param size in the smallest unit of its kind
 */
public record UnitOfMeasure(String kind, BigDecimal size) {

    private static final Map<String, UnitOfMeasure> BY_WORD = byWord();

    public static Optional<UnitOfMeasure> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The unit that a name ends with; a name that is nothing but a unit has none. */
    public static Optional<UnitOfMeasure> endOf(List<String> name) {
        return name.size() < 2 ? Optional.empty() : of(name.getLast());
    }

    /** Whether both measure the same, in whatever size. */
    public boolean isLike(UnitOfMeasure other) {
        return kind.equals(other.kind);
    }

    public boolean isTime() {
        return kind.equals("time");
    }

    /** As many of another unit of the same kind. */
    public BigDecimal in(UnitOfMeasure other, BigDecimal number) {
        BigDecimal converted = number.multiply(size).divide(other.size, MathContext.DECIMAL64);
        return converted.stripTrailingZeros();
    }

    private static Map<String, UnitOfMeasure> byWord() {
        Map<String, UnitOfMeasure> units = new HashMap<>();
        Lexicon.entries("units.txt").forEach((word, unit) -> {
            String[] parts = unit.split(" ", 2);
            units.put(word, new UnitOfMeasure(parts[0], new BigDecimal(parts[1])));
        });
        return Map.copyOf(units);
    }
}
