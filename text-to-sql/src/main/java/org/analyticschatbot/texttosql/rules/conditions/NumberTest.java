package org.analyticschatbot.texttosql.rules.conditions;

import java.math.BigDecimal;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression.Function;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.UnitOfMeasure;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.meaning.ColumnUnits;
import org.jspecify.annotations.Nullable;

/**
 * What a column is compared with: "more than 4", "between 1 and 3", "above the average".
 *
 * @param unit that the number is given in, null if none is said
 * @param function null for a comparison with a number
 * @param length how many mentions say so
 */
record NumberTest(
        Operator operator,
        @Nullable BigDecimal number,
        @Nullable BigDecimal upTo,
        @Nullable UnitOfMeasure unit,
        @Nullable Function function,
        int length) {

    Condition on(ColumnRef column) {
        if (function != null) {
            return new Condition.AgainstAll(column, operator, function);
        }
        Literal low = literal(column, number);
        return upTo == null
                ? new Condition.Comparison(column, operator, low)
                : new Condition.Between(column, low, literal(column, upTo));
    }

    boolean fits(ColumnRef column) {
        return column.isNumeric() && ColumnUnits.areComparable(column, unit);
    }

    NumberTest with(Operator other) {
        return new NumberTest(other, number, upTo, unit, function, length);
    }

    private Literal literal(ColumnRef column, @Nullable BigDecimal number) {
        BigDecimal value = number == null ? BigDecimal.ZERO : ColumnUnits.converted(column, number, unit);
        return column.isText() ? new Literal.Text(value.toPlainString(), true) : new Literal.Numeric(value);
    }

    /** @param plainNumber whether a number by itself asks for equality */
    static Optional<NumberTest> at(Cursor cursor, int ahead, boolean plainNumber) {
        if (cursor.isCue(ahead, Cue.BETWEEN)) {
            return between(cursor, ahead);
        }
        Operator operator = operator(cursor, ahead);
        if (operator == null) {
            return plainNumber ? number(cursor, ahead, Operator.EQUAL, 0) : Optional.empty();
        }
        int next = cursor.past(ahead + 1, Cue.FILLER, Cue.OF);
        Optional<NumberTest> number = number(cursor, next, operator, next - ahead);
        return number.isPresent() ? number : average(cursor, next, operator, next - ahead);
    }

    static Optional<NumberTest> number(Cursor cursor, int ahead, Operator operator, int before) {
        return cursor.at(ahead, Mention.Numeral.class).map(number -> {
            int end = cursor.past(ahead + 1, Cue.FILLER);
            Operator widened = widened(cursor, end, operator);
            int length = widened == operator ? ahead + 1 : end + 1;
            return new NumberTest(widened, number.value(), null, number.unit(), null, before + length - ahead);
        });
    }

    /** "3 or more"; "above 3 or below 1" goes on with another comparison. */
    private static Operator widened(Cursor cursor, int ahead, Operator operator) {
        if (cursor.at(ahead + 1, Mention.Numeral.class).isPresent()) {
            return operator;
        }
        if (cursor.isCue(ahead, Cue.OR_MORE)) {
            return Operator.AT_LEAST;
        }
        return cursor.isCue(ahead, Cue.OR_LESS) ? Operator.AT_MOST : operator;
    }

    private static Optional<NumberTest> between(Cursor cursor, int ahead) {
        int low = cursor.past(ahead + 1, Cue.FILLER);
        int high = cursor.past(low + 1, Cue.AND, Cue.TO, Cue.FILLER);
        return cursor.at(low, Mention.Numeral.class)
                .flatMap(from -> cursor.at(high, Mention.Numeral.class)
                        .map(to -> new NumberTest(
                                Operator.AT_LEAST, from.value(), to.value(), to.unit(), null, high + 1 - ahead)));
    }

    static Optional<NumberTest> average(Cursor cursor, int ahead, Operator operator, int before) {
        Function function = cursor.isCue(ahead, Cue.AVERAGE)
                ? Function.AVG
                : cursor.isCue(ahead, Cue.MINIMUM, Cue.LOWEST)
                        ? Function.MIN
                        : cursor.isCue(ahead, Cue.MAXIMUM, Cue.HIGHEST) ? Function.MAX : null;
        return function == null
                ? Optional.empty()
                : Optional.of(new NumberTest(operator, null, null, null, function, before + 1));
    }

    static @Nullable Operator operator(Cursor cursor, int ahead) {
        Cue cue = cursor.cue(ahead);
        if (cue == null) {
            return byAdjective(cursor, ahead);
        }
        return switch (cue) {
            case MORE_THAN -> Operator.GREATER;
            case LESS_THAN -> Operator.LESS;
            case AT_LEAST -> Operator.AT_LEAST;
            case AT_MOST -> Operator.AT_MOST;
            case EQUAL_TO -> Operator.EQUAL;
            default -> null;
        };
    }

    /** "whose weight is heavier than 10". */
    private static @Nullable Operator byAdjective(Cursor cursor, int ahead) {
        return cursor.at(ahead, Degree.class)
                .map(Degree::adjective)
                .filter(adjective -> ahead > 0 && adjective.degree() == Adjective.Degree.COMPARATIVE)
                .map(adjective -> adjective.measures().getFirst().startsWith("-") ? Operator.LESS : Operator.GREATER)
                .orElse(null);
    }
}
