package org.analyticschatbot.core.processprompt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.analyticschatbot.core.answer.Column;

/** Times as a sentence names them: November 2024, where the column holds months, instead of 2024-11-01T00:00. */
final class PeriodText {

    private static final String MIDNIGHT = "T00:00(:00(\\.0+)?)?";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private PeriodText() {}

    /** @param label a wire value of the column, as text */
    static String of(Column column, String label) {
        String day = label.replaceFirst(MIDNIGHT + "$", "");
        try {
            return column.isTemporal() ? period(column.name().toLowerCase(Locale.ROOT), LocalDate.parse(day)) : label;
        } catch (DateTimeException e) {
            return day;
        }
    }

    private static String period(String name, LocalDate day) {
        if (day.getDayOfMonth() != 1) {
            return day.toString();
        }
        return switch (name) {
            case "year" -> Integer.toString(day.getYear());
            case "quarter" -> "Q" + day.get(IsoFields.QUARTER_OF_YEAR) + " " + day.getYear();
            case "month" -> MONTH.format(day);
            default -> day.toString();
        };
    }
}
