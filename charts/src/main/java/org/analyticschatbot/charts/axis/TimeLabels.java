package org.analyticschatbot.charts.axis;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Short names for the times of a column, as fine as the column is. */
public final class TimeLabels {

    private TimeLabels() {}

    public static List<String> of(List<LocalDateTime> times) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern(times), Locale.ENGLISH);
        return times.stream().map(format::format).toList();
    }

    /**
     * How fine the times are: years, months, days or minutes. Ticks between would name times that the data does not
     * tell apart. A single first of January is a month, not a year.
     */
    static ChronoUnit unit(List<LocalDateTime> times) {
        if (times.size() > 1
                && times.stream().allMatch(time -> time.equals(day(time).withDayOfYear(1)))) {
            return ChronoUnit.YEARS;
        }
        if (times.stream().allMatch(time -> time.equals(day(time).withDayOfMonth(1)))) {
            return ChronoUnit.MONTHS;
        }
        return times.stream().allMatch(time -> time.equals(day(time))) ? ChronoUnit.DAYS : ChronoUnit.MINUTES;
    }

    private static String pattern(List<LocalDateTime> times) {
        return switch (unit(times)) {
            case YEARS -> "yyyy";
            case MONTHS -> "MMM yyyy";
            case DAYS -> "d MMM yyyy";
            default -> "d MMM HH:mm";
        };
    }

    private static LocalDateTime day(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.DAYS);
    }
}
