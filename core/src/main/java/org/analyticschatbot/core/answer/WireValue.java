package org.analyticschatbot.core.answer;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cell as it goes over the wire: a number, a boolean, text, or null. */
public final class WireValue {

    private WireValue() {}

    public static List<@Nullable Object> row(List<? extends @Nullable Object> cells) {
        List<@Nullable Object> row = new ArrayList<>(cells.size());
        cells.forEach(cell -> row.add(of(cell)));
        return row;
    }

    /** Dates and times become ISO 8601 text; what JSON has no number for (NaN, Infinity) becomes text as well. */
    public static @Nullable Object of(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case Double number when !Double.isFinite(number) -> number.toString();
            case Float number when !Float.isFinite(number) -> number.toString();
            case Number number -> number;
            case Boolean bool -> bool;
            case LocalTime time -> DateTimeFormatter.ISO_LOCAL_TIME.format(time);
            case LocalDateTime time -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
            case OffsetDateTime time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
            default -> cell.toString();
        };
    }
}
