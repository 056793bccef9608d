package org.analyticschatbot.local.duckdb.dialect;

import io.trino.sql.tree.ArithmeticBinaryExpression;
import io.trino.sql.tree.ArithmeticUnaryExpression;
import io.trino.sql.tree.CompositeIntervalQualifier;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.IntervalField;
import io.trino.sql.tree.IntervalLiteral;
import io.trino.sql.tree.SimpleIntervalQualifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Intervals as a count of months, days or microseconds. */
final class Intervals {

    private static final List<String> FIELDS = List.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND");
    private static final long[] SIZES = {12, 1, 24 * 3600_000_000L, 3600_000_000L, 60_000_000L, 1_000_000L};
    private static final int DAY = FIELDS.indexOf("DAY");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    private Intervals() {}

    static String print(IntervalLiteral literal) {
        long sign = literal.getSign() == IntervalLiteral.Sign.POSITIVE ? 1 : -1;
        return switch (literal.qualifier()) {
            case SimpleIntervalQualifier one -> print(literal.getValue(), field(one.getField()), sign);
            case CompositeIntervalQualifier two -> print(literal.getValue(), field(two.getFrom()), sign);
            default -> throw NotTranslatable.construct("interval");
        };
    }

    /** Whether the tree alone tells that this is an interval: columns of that type do not occur in files. */
    static boolean isInterval(Expression expression) {
        return switch (expression) {
            case IntervalLiteral _ -> true;
            case ArithmeticUnaryExpression unary -> isInterval(unary.getValue());
            case ArithmeticBinaryExpression binary -> isInterval(binary);
            default -> false;
        };
    }

    private static boolean isInterval(ArithmeticBinaryExpression binary) {
        boolean left = isInterval(binary.getLeft());
        boolean right = isInterval(binary.getRight());
        return switch (binary.getOperator()) {
            case ADD, SUBTRACT -> left && right;
            case MULTIPLY, DIVIDE -> left || right;
            case MODULO -> false;
        };
    }

    private static int field(IntervalField field) {
        int index = FIELDS.indexOf(field.name());
        if (index < 0) {
            throw NotTranslatable.construct("interval of " + field.name());
        }
        return index;
    }

    private static String print(String value, int first, long sign) {
        String[] parts = value.strip().split("[-: ]", -1);
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < parts.length; i++) {
            total = total.add(part(value, parts[i], first + i));
        }
        long signed = sign * total.longValue();
        if (first < DAY) {
            return "to_months(" + signed + ")";
        }
        return signed % SIZES[DAY] == 0 ? "to_days(" + signed / SIZES[DAY] + ")" : "to_microseconds(" + signed + ")";
    }

    private static BigDecimal part(String value, String part, int field) {
        if (field >= SIZES.length || !NUMBER.matcher(part).matches()) {
            throw new NotTranslatable("INTERVAL", "'%s' is not an interval.".formatted(value));
        }
        return new BigDecimal(part).multiply(BigDecimal.valueOf(SIZES[field]));
    }
}
