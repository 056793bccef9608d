package org.analyticschatbot.texttosql.rules.deriving;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.analyticschatbot.texttosql.rules.intent.Expression.Unit;
import org.analyticschatbot.texttosql.rules.time.Period;

/** What people call a period: "2025", "Q1 2026", "March 2026", "week of 2026-11-16". */
final class PeriodNames {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private PeriodNames() {}

    /** @param to the day after the last one */
    static String of(LocalDate from, LocalDate to) {
        return new Period(from, to, from.getYear())
                .unit()
                .map(unit -> of(unit, from))
                .orElseGet(() -> from + " to " + to.minusDays(1));
    }

    private static String of(Unit unit, LocalDate from) {
        return switch (unit) {
            case DAY -> from.toString();
            case WEEK -> "week of " + from;
            case MONTH -> MONTH.format(from);
            case QUARTER -> "Q" + (from.getMonthValue() + 2) / 3 + " " + from.getYear();
            case YEAR -> Integer.toString(from.getYear());
        };
    }
}
