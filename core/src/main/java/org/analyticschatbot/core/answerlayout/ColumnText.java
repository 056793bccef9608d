package org.analyticschatbot.core.answerlayout;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answer.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cells of one column for people: numbers grouped, each with as many decimals as the column needs, but
 * numbers that name something, such as an order or a year, as they are; days without "T00:00". Never gives empty text,
 * which platforms refuse in a cell.
 */
final class ColumnText {

    private static final String MISSING = "-";
    private static final Pattern IDENTIFIER =
            Pattern.compile("(.*_)?(id|key|code|zip|year)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MIDNIGHT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T00:00(:00(\\.0+)?)?");
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d.*)", Pattern.DOTALL);
    private static final Pattern DECIMAL_SCALE = Pattern.compile("decimal\\(\\d+, ?(\\d{1,2})\\)");

    /** Binary fractions are noise beyond. */
    private static final MathContext RELIABLE = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final MathContext SMALL = new MathContext(3, RoundingMode.HALF_UP);
    private static final MathContext SCIENTIFIC = new MathContext(6, RoundingMode.HALF_UP);
    private static final BigDecimal LARGE = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 20;

    /** Trino's decimals have 38 digits; whatever is longer is a floating point number. */
    private static final int MOST_DIGITS = 38;

    private final Column column;
    private final boolean daysOnly;
    private final DecimalFormat format;

    ColumnText(Column column, List<? extends @Nullable Object> cells) {
        this.column = column;
        this.daysOnly = cells.stream()
                .filter(Objects::nonNull)
                .allMatch(cell -> MIDNIGHT.matcher(cell.toString()).matches());
        this.format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        int decimals = decimals(column, cells);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setGroupingUsed(!isIdentifier(column));
    }

    /** Whether numbers in it name something. */
    static boolean isIdentifier(Column column) {
        return IDENTIFIER.matcher(column.name()).matches();
    }

    String text(@Nullable Object cell) {
        Object value = WireValue.of(cell);
        if (value == null) {
            return MISSING;
        }
        if (value instanceof Number number && column.isNumeric()) {
            return number(exact(number));
        }
        return column.isTemporal() ? time(value.toString()) : value.toString();
    }

    static BigDecimal exact(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case BigInteger integer -> new BigDecimal(integer);
            case Long integer -> BigDecimal.valueOf(integer);
            default -> new BigDecimal(number.toString());
        };
    }

    private String number(BigDecimal exact) {
        if (magnitude(exact) > MOST_DIGITS) {
            return exact.round(SCIENTIFIC).toString();
        }
        BigDecimal shown = exact.setScale(format.getMaximumFractionDigits(), RoundingMode.HALF_UP);
        return shown.signum() == 0 && exact.signum() != 0 ? small(exact) : format.format(exact);
    }

    private static String small(BigDecimal exact) {
        BigDecimal rounded = exact.round(SMALL).stripTrailingZeros();
        return rounded.scale() > MOST_DECIMALS ? rounded.toString() : rounded.toPlainString();
    }

    private static int magnitude(BigDecimal exact) {
        return exact.precision() - exact.scale();
    }

    private static int decimals(Column column, List<? extends @Nullable Object> cells) {
        Matcher scale = DECIMAL_SCALE.matcher(column.type().toLowerCase(Locale.ROOT));
        if (scale.matches()) {
            return Math.min(Integer.parseInt(scale.group(1)), MOST_DECIMALS);
        }
        return column.isNumeric() ? neededDecimals(cells) : 0;
    }

    private static int neededDecimals(List<? extends @Nullable Object> cells) {
        List<BigDecimal> numbers = cells.stream()
                .map(WireValue::of)
                .filter(Number.class::isInstance)
                .map(number -> exact((Number) number).round(RELIABLE))
                .toList();
        int most = numbers.stream().anyMatch(number -> number.abs().compareTo(LARGE) >= 0) ? 2 : 4;
        int needed = numbers.stream()
                .mapToInt(number -> number.stripTrailingZeros().scale())
                .max()
                .orElse(0);
        return Math.clamp(needed, 0, most);
    }

    private String time(String iso) {
        Matcher time = TIME.matcher(iso);
        if (!time.matches()) {
            return iso;
        }
        return daysOnly ? time.group(1) : time.group(1) + " " + time.group(2);
    }
}
