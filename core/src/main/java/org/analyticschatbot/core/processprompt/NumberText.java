package org.analyticschatbot.core.processprompt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a sentence shows them: grouped, at most two decimals, small ones to three significant digits. */
final class NumberText {

    private static final MathContext SMALL = new MathContext(3, RoundingMode.HALF_UP);

    private NumberText() {}

    static String of(Number number) {
        BigDecimal exact = exact(number);
        return exact.abs().compareTo(BigDecimal.ONE) < 0
                ? exact.round(SMALL).stripTrailingZeros().toPlainString()
                : format().format(exact);
    }

    static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private static DecimalFormat format() {
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
