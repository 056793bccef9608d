package org.analyticschatbot.texttosql.rules.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.intent.Expression.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days.
 *
 * @param from the first day
 * @param to the day after the last one
 * @param year null if the question named a month or quarter without its year; then {@code from} and {@code to} lie in
 *     a year that has still to be chosen
 */
public record Period(LocalDate from, LocalDate to, @Nullable Integer year) {

    static Period of(LocalDate from, LocalDate to) {
        return new Period(from, to, from.getYear());
    }

    static Period yearless(LocalDate from, LocalDate to) {
        return new Period(from, to, null);
    }

    public static Period ofYear(int year) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    public boolean isYearless() {
        return year == null;
    }

    /** Whether it is made of whole calendar years, so that a column of years can be compared with it. */
    public boolean isWholeYears() {
        return !isYearless() && from.getDayOfYear() == 1 && to.getDayOfYear() == 1;
    }

    /** The calendar unit that it fills; empty if it is longer, shorter or starts in the middle of one. */
    public Optional<Unit> unit() {
        return Stream.of(Unit.values())
                .filter(unit -> Calendar.plus(from, unit, 1).equals(to) && isStart(unit))
                .findFirst();
    }

    private boolean isStart(Unit unit) {
        return switch (unit) {
            case DAY, WEEK -> true;
            case MONTH -> from.getDayOfMonth() == 1;
            case QUARTER -> from.getDayOfMonth() == 1 && from.getMonthValue() % 3 == 1;
            case YEAR -> from.getDayOfYear() == 1;
        };
    }

    /** The same stretch one unit earlier. */
    public Period earlier(Unit unit) {
        return new Period(Calendar.plus(from, unit, -1), Calendar.plus(to, unit, -1), shiftedYear(unit));
    }

    private @Nullable Integer shiftedYear(Unit unit) {
        return isYearless()
                ? null
                : Integer.valueOf(Calendar.plus(from, unit, -1).getYear());
    }

    /** The stretch of the same length that ends where this one begins. */
    public Period before() {
        long months = ChronoUnit.MONTHS.between(from, to);
        LocalDate start = from.plusMonths(months).equals(to) ? from.minusMonths(months) : from.minusDays(days());
        return new Period(start, from, isYearless() ? null : Integer.valueOf(start.getYear()));
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    public Period inYear(int newYear) {
        int shift = newYear - from.getYear();
        return of(from.plusYears(shift), to.plusYears(shift));
    }

    /** The latest such period that has begun by a day. */
    public Period latestBegunBy(LocalDate day) {
        Period sameYear = inYear(day.getYear());
        return sameYear.from.isAfter(day) ? inYear(day.getYear() - 1) : sameYear;
    }

    public Period through(Period last) {
        return isYearless() && last.year != null ? inYear(last.year).through(last) : new Period(from, last.to, year);
    }
}
