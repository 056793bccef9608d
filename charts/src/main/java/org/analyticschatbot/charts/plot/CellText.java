package org.analyticschatbot.charts.plot;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cells and names of columns as a chart writes them. */
public final class CellText {

    /** Longer texts are never shown whole; the limit keeps measuring them cheap. */
    private static final int LONGEST = 160;

    private CellText() {}

    /** One line of at most 160 characters, and an ellipsis behind what is longer. */
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

    /** A heading within a sentence: "total revenue". Abbreviations keep their capitals. */
    public static String noun(String column) {
        String heading = heading(column);
        boolean word = heading.length() > 1 && Character.isLowerCase(heading.charAt(1));
        return word ? heading.substring(0, 1).toLowerCase(Locale.ROOT) + heading.substring(1) : heading;
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
        if (line.isEmpty()) {
            return "(empty)";
        }
        return text.codePointCount(0, text.length()) > LONGEST ? line + "…" : line;
    }
}
