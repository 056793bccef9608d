package org.analyticschatbot.local.duckdb.dialect;

import io.trino.sql.tree.ArithmeticBinaryExpression;
import io.trino.sql.tree.DecimalLiteral;
import io.trino.sql.tree.DoubleLiteral;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Extract;
import io.trino.sql.tree.LongLiteral;

/** Prints operators whose meaning hangs on types; the macros they call are chosen by type. */
final class Arithmetic {

    private Arithmetic() {}

    static String print(ArithmeticBinaryExpression binary, ExpressionPrinter printer) {
        String left = printer.instant(binary.getLeft());
        String right = printer.instant(binary.getRight());
        return switch (binary.getOperator()) {
            case DIVIDE -> "trino_divide(" + left + ", " + right + ")";
            case ADD -> plus(binary, left, right);
            case SUBTRACT -> minus(binary, left, right);
            case MULTIPLY -> operation(left, "*", right);
            case MODULO -> operation(left, "%", right);
        };
    }

    private static String plus(ArithmeticBinaryExpression binary, String left, String right) {
        boolean leftInterval = Intervals.isInterval(binary.getLeft());
        boolean rightInterval = Intervals.isInterval(binary.getRight());
        if (leftInterval == rightInterval) {
            return operation(left, "+", right);
        }
        return leftInterval
                ? "trino_plus_interval(" + right + ", " + left + ")"
                : "trino_plus_interval(" + left + ", " + right + ")";
    }

    private static String minus(ArithmeticBinaryExpression binary, String left, String right) {
        boolean rightInterval = Intervals.isInterval(binary.getRight());
        if (rightInterval && !Intervals.isInterval(binary.getLeft())) {
            return "trino_plus_interval(" + left + ", (- " + right + "))";
        }
        return mayBeDate(binary.getLeft()) && mayBeDate(binary.getRight())
                ? "trino_minus(" + left + ", " + right + ")"
                : operation(left, "-", right);
    }

    /** Only what may be a date needs the macro; chains of sums then stay flat. */
    private static boolean mayBeDate(Expression operand) {
        return switch (operand) {
            case LongLiteral _, DecimalLiteral _, DoubleLiteral _ -> false;
            case ArithmeticBinaryExpression binary ->
                Intervals.isInterval(binary.getLeft()) || Intervals.isInterval(binary.getRight());
            default -> true;
        };
    }

    private static String operation(String left, String operator, String right) {
        return "(" + left + " " + operator + " " + right + ")";
    }

    static String extract(Extract.Field field, String value) {
        String function = switch (field) {
            case YEAR -> "year";
            case QUARTER -> "quarter";
            case MONTH -> "month";
            case WEEK -> "week";
            case DAY, DAY_OF_MONTH -> "day";
            case DAY_OF_WEEK, DOW -> "isodow";
            case DAY_OF_YEAR, DOY -> "dayofyear";
            case YEAR_OF_WEEK, YOW -> "isoyear";
            case HOUR -> "hour";
            case MINUTE -> "minute";
            case SECOND -> "second";
            case TIMEZONE_MINUTE, TIMEZONE_HOUR -> throw NotTranslatable.construct("EXTRACT of a time zone");
        };
        return function + "(" + value + ")";
    }
}
