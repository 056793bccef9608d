package org.analyticschatbot.charts.canvas;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a chart writes them: 950, 12.5K, 1.2M, 0.034. Never 1.2E6. */
public final class NumberLabel {

    private static final String UNITS = "\0KMBT";
    private static final double LARGEST = 1e18;
    private static final double SMALLEST = 1e-6;
    private static final String NONE = "–";
    private static final int DIGITS = 3;

    private NumberLabel() {}

    /** Three significant digits, or all of them before the point. */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        if (Math.abs(value) >= LARGEST || isTiny(value)) {
            return power(value);
        }
        int unit = unit(rounded(value));
        return format(rounded(value) / Math.pow(1000, unit), DIGITS + 6) + suffix(unit);
    }

    /** All values of an axis alike: in one unit, with as many decimals as its step needs. */
    public static String ofTick(double value, double step, double largest) {
        if (largest >= LARGEST || isTiny(step)) {
            return value == 0 ? "0" : power(value);
        }
        int unit = unit(largest);
        double scale = Math.pow(1000, unit);
        return value == 0 ? "0" : format(value / scale, decimals(step / scale)) + suffix(unit);
    }

    private static boolean isTiny(double value) {
        return value != 0 && Math.abs(value) < SMALLEST;
    }

    private static double rounded(double value) {
        return new BigDecimal(value)
                .round(new MathContext(DIGITS, RoundingMode.HALF_UP))
                .doubleValue();
    }

    private static int unit(double value) {
        double size = Math.abs(value);
        int unit = 0;
        while (size >= (unit == 0 ? 10_000 : 1000) && unit < UNITS.length() - 1) {
            size /= 1000;
            unit++;
        }
        return unit == 1 && Math.abs(value) < 10_000 ? 0 : unit;
    }

    private static String suffix(int unit) {
        return unit == 0 ? "" : UNITS.substring(unit, unit + 1);
    }

    private static int decimals(double step) {
        return Math.max(
                0,
                new BigDecimal(step)
                        .round(new MathContext(2))
                        .stripTrailingZeros()
                        .scale());
    }

    private static String format(double value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setNegativePrefix("−");
        return format.format(value);
    }

    /** Such as 1.2×10²¹. */
    private static String power(double value) {
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
        double mantissa = value / Math.pow(10, exponent);
        return format(mantissa, 2) + "×10" + superscript(exponent);
    }

    private static String superscript(int exponent) {
        StringBuilder raised = new StringBuilder();
        Integer.toString(exponent).chars().forEach(c -> raised.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')));
        return raised.toString();
    }
}
