package org.analyticschatbot.charts.choice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticschatbot.core.answer.Column;
import org.jspecify.annotations.Nullable;

/** What a column is to a chart. */
enum ColumnRole {
    TIME,
    LABEL,
    MEASURE,
    /** Nothing but nulls. */
    EMPTY;

    /** The largest number that is still a year, a month … */
    private static final Map<String, Integer> LARGEST = Map.of(
            "year", 2999, "yr", 2999, "quarter", 4, "month", 12, "week", 53, "day", 31, "hour", 23, "date", 2999);

    private static final Pattern TIME_NAME = Pattern.compile(
            "(?!count|number|num_|sum|avg|total)(?:^|.*[_ ])(year|yr|quarter|month|week|day|hour|date)",
            Pattern.CASE_INSENSITIVE);

    static ColumnRole of(Column column, List<@Nullable Object> values) {
        List<Object> present = present(values);
        if (present.isEmpty()) {
            return EMPTY;
        }
        if (present.stream().allMatch(Number.class::isInstance)) {
            return countsTime(column, present) ? TIME : MEASURE;
        }
        return column.isTemporal() || isTime(present) ? TIME : LABEL;
    }

    private static List<Object> present(List<@Nullable Object> values) {
        return values.stream()
                .<Object>mapMulti((value, next) -> {
                    if (value != null) {
                        next.accept(value);
                    }
                })
                .toList();
    }

    private static boolean isTime(List<Object> values) {
        return values.stream().allMatch(value -> value instanceof String text && TimeText.isTime(text));
    }

    private static boolean countsTime(Column column, List<Object> values) {
        return unit(column.name())
                .map(unit -> values.stream().allMatch(value -> isOne(unit, (Number) value)))
                .orElse(false);
    }

    private static boolean isOne(String unit, Number number) {
        int largest = Objects.requireNonNullElse(LARGEST.get(unit), 0);
        double value = number.doubleValue();
        return value == Math.rint(value) && value <= largest && value >= (largest == 2999 ? 1000 : 0);
    }

    private static Optional<String> unit(String name) {
        Matcher matcher = TIME_NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
