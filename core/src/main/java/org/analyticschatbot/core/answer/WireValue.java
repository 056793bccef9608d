package org.analyticschatbot.core.answer;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** A cell as it goes over the wire: a number, a boolean, text, or null. */
public final class WireValue {

    private WireValue() {}

    /** Dates and times become ISO 8601 text; what JSON has no number for (NaN, Infinity) becomes text as well. */
    public static @Nullable Object of(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case Double number when !Double.isFinite(number) -> number.toString();
            case Float number when !Float.isFinite(number) -> number.toString();
            case BigDecimal number -> number;
            case Number number -> number;
            case Boolean bool -> bool;
            case Temporal time -> time.toString();
            default -> cell.toString();
        };
    }
}
