package org.analyticschatbot.charts.choice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as results write them: ISO 8601, years, months, quarters, spans of years, names of months. */
public final class TimeText {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DATE_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}\\S*)(?: UTC)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})[- ]?Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("([12]\\d{3})");
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern SPAN = Pattern.compile("([12]\\d{3})\\s*[~–-]\\s*[12]\\d{3}");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern MONTH_NAME = Pattern.compile(
            "(?i)jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?");

    private TimeText() {}

    /** Whether the text is a time of any of the kinds. */
    public static boolean isTime(String text) {
        return calendar(text).isPresent() || ordinal(text).isPresent();
    }

    /** The beginning of a date, time, month, quarter or year; an offset from UTC is dropped. */
    public static Optional<LocalDateTime> calendar(String text) {
        try {
            return point(text.strip());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A rank among times that have no place in the calendar: spans of years, months without a year. */
    public static OptionalInt ordinal(String text) {
        String stripped = text.strip();
        Matcher span = SPAN.matcher(stripped);
        if (span.matches()) {
            return OptionalInt.of(Integer.parseInt(span.group(1)));
        }
        return MONTH_NAME.matcher(stripped).matches() ? month(stripped) : OptionalInt.empty();
    }

    /** A time by which the texts of one column can be sorted; numbers of months, weeks or hours are in their order too. */
    public static Optional<LocalDateTime> order(String text) {
        return calendar(text).or(() -> rank(text).map(LocalDate.EPOCH::plusDays).map(LocalDate::atStartOfDay));
    }

    private static Optional<Long> rank(String text) {
        OptionalInt ordinal = ordinal(text);
        if (ordinal.isPresent()) {
            return Optional.of((long) ordinal.getAsInt());
        }
        return SMALL_NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static OptionalInt month(String name) {
        return OptionalInt.of(MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)));
    }

    private static Optional<LocalDateTime> point(String text) {
        Matcher dateTime = DATE_TIME.matcher(text);
        if (dateTime.matches()) {
            return Optional.of(dateTime(dateTime.group(1) + "T" + dateTime.group(2)));
        }
        return DATE.matcher(text).matches()
                ? Optional.of(LocalDate.parse(text).atStartOfDay())
                : period(text).map(LocalDate::atStartOfDay);
    }

    private static LocalDateTime dateTime(String iso) {
        boolean hasOffset = iso.endsWith("Z") || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > 7;
        LocalDateTime time = hasOffset ? OffsetDateTime.parse(iso).toLocalDateTime() : LocalDateTime.parse(iso);
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Optional<LocalDate> period(String text) {
        return day(MONTH.matcher(text), 1)
                .or(() -> day(QUARTER.matcher(text), 3))
                .or(() -> day(YEAR.matcher(text), 12));
    }

    /** @param months how many months the second group counts, if there is one */
    private static Optional<LocalDate> day(Matcher period, int months) {
        if (!period.matches()) {
            return Optional.empty();
        }
        int part = period.groupCount() < 2 ? 1 : Integer.parseInt(period.group(2));
        return Optional.of(LocalDate.of(Integer.parseInt(period.group(1)), (part - 1) * months + 1, 1));
    }
}
