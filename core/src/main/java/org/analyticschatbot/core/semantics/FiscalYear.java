package org.analyticschatbot.core.semantics;

import java.time.LocalDate;
import java.time.Month;

/**
 * The year that a company reckons by.
 *
 * @param namedBy which calendar year gives a fiscal year its number where it lies in two
 */
public record FiscalYear(Month firstMonth, NamedBy namedBy) {

    public enum NamedBy {
        /** April 2024 to March 2025 is fiscal 2024. */
        START,
        /** April 2024 to March 2025 is fiscal 2025. */
        END
    }

    /** The first day of the year of that number. */
    public LocalDate start(int year) {
        boolean isEarlier = firstMonth != Month.JANUARY && namedBy == NamedBy.END;
        return LocalDate.of(isEarlier ? year - 1 : year, firstMonth, 1);
    }

    /** The number of the year that the day lies in. */
    public int yearOf(LocalDate day) {
        return day.isBefore(start(day.getYear()))
                ? day.getYear() - 1
                : day.isBefore(start(day.getYear() + 1)) ? day.getYear() : day.getYear() + 1;
    }
}
