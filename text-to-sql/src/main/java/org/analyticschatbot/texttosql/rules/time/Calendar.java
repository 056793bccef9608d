package org.analyticschatbot.texttosql.rules.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.analyticschatbot.core.semantics.FiscalYear;
import org.analyticschatbot.texttosql.rules.intent.Expression.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The asker's calendar: which day it is, and on which day a week starts.
 *
 * @param fiscalYear null where nobody says when it begins
 */
public record Calendar(
        LocalDate today, DayOfWeek weekStart, @Nullable FiscalYear fiscalYear) {

    public Calendar(LocalDate today, DayOfWeek weekStart) {
        this(today, weekStart, null);
    }

    /** The running unit: 0 is this one, -1 the last, 1 the next. */
    Period relative(Unit unit, int offset) {
        LocalDate from = plus(start(unit), unit, offset);
        return Period.of(from, plus(from, unit, 1));
    }

    /** The last units up to and including today. */
    Period last(Unit unit, int count) {
        LocalDate tomorrow = today.plusDays(1);
        return Period.of(plus(tomorrow, unit, -count), tomorrow);
    }

    Period toDate(Unit unit) {
        return Period.of(start(unit), today.plusDays(1));
    }

    private LocalDate start(Unit unit) {
        return switch (unit) {
            case DAY -> today;
            case WEEK -> today.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> today.withDayOfMonth(1);
            case QUARTER -> today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
            case YEAR -> today.withDayOfYear(1);
        };
    }

    static LocalDate plus(LocalDate day, Unit unit, int count) {
        return switch (unit) {
            case DAY -> day.plusDays(count);
            case WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3L * count);
            case YEAR -> day.plusYears(count);
        };
    }
}
