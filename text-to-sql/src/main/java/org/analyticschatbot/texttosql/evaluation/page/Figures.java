package org.analyticschatbot.texttosql.evaluation.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as the page shows them. */
final class Figures {

    private static final double PERCENT = 100;
    private static final int PLACES = 4;

    private Figures() {}

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", PERCENT * share);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String signed(long number) {
        return number > 0 ? "+" + count(number) : count(number);
    }

    /** As short as it can be: 1 and 0.5. */
    static String plain(double number) {
        return number == Math.rint(number) ? count((long) number) : Double.toString(number);
    }

    /** To the places that are compared, so that 0.30000000000000004 does not look other than 0.3. */
    static String cell(Number number) {
        String text = number.toString();
        return text.matches("-?\\d+\\.\\d+(E-?\\d+)?")
                ? new BigDecimal(text)
                        .setScale(PLACES, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : text;
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    /** Cents and their parts; what is asked once costs little. */
    static String dollars(double amount) {
        return String.format(Locale.ROOT, amount < 1 ? "$%.4f" : "$%,.2f", amount);
    }
}
