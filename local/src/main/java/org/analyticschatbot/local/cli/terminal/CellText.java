package org.analyticschatbot.local.cli.terminal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A cell as people read it; a missing value is a dash. */
final class CellText {

    /** What computing with binary fractions leaves behind (0.30000000000000004) is beyond these digits. */
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_UP);

    private static final double PLAIN_FROM = 1e-6;
    private static final double PLAIN_BELOW = 1e15;

    private CellText() {}

    static String of(@Nullable Object cell) {
        return switch (cell) {
            case null -> "-";
            case Double number -> floating(number);
            case Float number -> floating(number.doubleValue());
            case BigDecimal number -> number.toPlainString();
            default -> PlainText.line(cell.toString());
        };
    }

    private static String floating(double number) {
        double size = Math.abs(number);
        if (!Double.isFinite(number) || (size != 0 && (size < PLAIN_FROM || size >= PLAIN_BELOW))) {
            return Double.toString(number);
        }
        return size == 0
                ? "0"
                : new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
