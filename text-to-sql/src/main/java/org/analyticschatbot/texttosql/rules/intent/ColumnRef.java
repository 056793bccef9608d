package org.analyticschatbot.texttosql.rules.intent;

import java.util.Locale;
import java.util.Set;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/** A column of a table. */
public record ColumnRef(TableName table, ColumnSchema column) {

    private static final Set<String> NUMERIC =
            Set.of("tinyint", "smallint", "integer", "bigint", "real", "double", "decimal");

    /** What happens to something once, by words that do not end like most of their kind. */
    private static final Set<String> BEGINNINGS = Set.of("built", "begun", "born", "since", "est", "made");

    public String name() {
        return column.name();
    }

    public boolean isNumeric() {
        return NUMERIC.contains(baseType());
    }

    /** Dates and timestamps. */
    public boolean isTemporal() {
        return isDate() || baseType().startsWith("timestamp");
    }

    public boolean isDate() {
        return baseType().equals("date");
    }

    /** Whether it is called a date, whatever its type. */
    public boolean isDateByName() {
        return name().toLowerCase(Locale.ROOT).contains("date");
    }

    /** A number or text that is a year by its name; or one that is called after what happened then: {@code founded}. */
    public boolean isYear() {
        String name = name().toLowerCase(Locale.ROOT);
        return !isTemporal() && (name.endsWith("year") || isYearFirst(name) || isYearOfEvent(name));
    }

    private boolean isYearFirst(String lower) {
        return lower.startsWith("year_") || name().matches("[Yy]ear[A-Z].*");
    }

    private boolean isYearOfEvent(String name) {
        ColumnStatistics statistics = column.statistics();
        return isNumeric()
                && statistics != null
                && (name.endsWith("ed") || BEGINNINGS.contains(name))
                && isBetweenYears(statistics.min())
                && isBetweenYears(statistics.max());
    }

    private static boolean isBetweenYears(@Nullable String number) {
        return number != null && number.matches("(1\\d|20)\\d\\d");
    }

    public boolean isBoolean() {
        return baseType().equals("boolean");
    }

    public boolean isText() {
        return baseType().startsWith("varchar") || baseType().startsWith("char");
    }

    private String baseType() {
        String lower = column.type().toLowerCase(Locale.ROOT);
        int end = lower.indexOf('(');
        return (end < 0 ? lower : lower.substring(0, end)).strip();
    }

    @Override
    public String toString() {
        return table.name() + "." + column.name();
    }
}
