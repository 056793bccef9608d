package org.analyticschatbot.core.semantics;

import java.time.LocalDate;
import java.time.Month;

/**
 * The year that a company reckons by.
 *
 * @param namedBy which calendar year gives a fiscal year its number where it lies in two
 */
public record FiscalYear(Month firstMonth, NamedBy namedBy) {

    /** The calendar year. */
    public static final FiscalYear CALENDAR = new FiscalYear(Month.JANUARY, NamedBy.END);

    public enum NamedBy {
        /** April 2024 to March 2025 is fiscal 2024. */
        START,
        /** April 2024 to March 2025 is fiscal 2025. */
        END
    }

    /** Whether it differs from the calendar year. */
    public boolean isOwn() {
        return firstMonth != Month.JANUARY;
    }

    /** The first day of the year of that number. */
    public LocalDate start(int year) {
        boolean isEarlier = isOwn() && namedBy == NamedBy.END;
        return LocalDate.of(isEarlier ? year - 1 : year, firstMonth, 1);
    }

    /** The number of the year that the day lies in. */
    public int yearOf(LocalDate day) {
        return day.isBefore(start(day.getYear()))
                ? day.getYear() - 1
                : day.isBefore(start(day.getYear() + 1)) ? day.getYear() : day.getYear() + 1;
    }
}
