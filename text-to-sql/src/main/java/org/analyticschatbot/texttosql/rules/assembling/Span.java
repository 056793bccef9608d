package org.analyticschatbot.texttosql.rules.assembling;

import java.math.BigDecimal;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.jspecify.annotations.Nullable;

/**
 * The numbers or days that a condition leaves to a column.
 *
 * @param low null if nothing bounds it from below
 * @param high null if nothing bounds it from above
 * @param open whether its bounds are no part of it
 */
record Span(
        ColumnRef column,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean open) {

    /** Empty for a condition that leaves no single span. */
    static Optional<Span> of(Condition condition) {
        return switch (condition) {
            case Condition.Comparison comparison
            when comparison.value() instanceof Literal.Numeric number ->
                compared(comparison.column(), comparison.operator(), number.value());
            case Condition.Between between
            when between.low() instanceof Literal.Numeric low && between.high() instanceof Literal.Numeric high ->
                Optional.of(new Span(between.column(), low.value(), high.value(), false));
            case Condition.During during ->
                Optional.of(new Span(
                        during.column(),
                        during.from() == null
                                ? null
                                : BigDecimal.valueOf(during.from().toEpochDay()),
                        during.to() == null
                                ? null
                                : BigDecimal.valueOf(during.to().toEpochDay() - 1),
                        false));
            default -> Optional.empty();
        };
    }

    private static Optional<Span> compared(ColumnRef column, Operator operator, BigDecimal number) {
        return switch (operator) {
            case EQUAL -> Optional.of(new Span(column, number, number, false));
            case GREATER -> Optional.of(new Span(column, number, null, true));
            case AT_LEAST -> Optional.of(new Span(column, number, null, false));
            case LESS -> Optional.of(new Span(column, null, number, true));
            case AT_MOST -> Optional.of(new Span(column, null, number, false));
            default -> Optional.empty();
        };
    }

    /** Whether no value of the column lies in both. */
    boolean excludes(Span other) {
        return column.equals(other.column) && (isBelow(other) || other.isBelow(this));
    }

    private boolean isBelow(Span other) {
        if (high == null || other.low == null) {
            return false;
        }
        int order = high.compareTo(other.low);
        return order < 0 || (order == 0 && (open || other.open));
    }
}
