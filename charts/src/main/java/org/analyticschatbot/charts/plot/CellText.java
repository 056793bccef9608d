package org.analyticschatbot.charts.plot;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cells and names of columns as a chart writes them. */
public final class CellText {

    /** Longer texts are never shown whole; the limit keeps measuring them cheap. */
    private static final int LONGEST = 120;

    private CellText() {}

    /** One line of at most 120 characters. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "(none)";
            case Number number -> plain(number);
            default -> line(value.toString());
        };
    }

    /** {@code total_revenue} and {@code TotalRevenue} as "Total revenue"; what is no plain name stays as it is. */
    public static String heading(String column) {
        String words =
                column.replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ").strip();
        return words.isEmpty() || !column.matches("\\w+")
                ? line(column)
                : line(words.substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.substring(1).toLowerCase(Locale.ROOT));
    }

    private static String plain(Number number) {
        double value = number.doubleValue();
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : line(decimal(number).toPlainString());
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private static String line(String text) {
        String line = text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return line.isEmpty() ? "(empty)" : line;
    }
}
