package org.analyticschatbot.texttosql.rules.intent;

import java.util.Locale;
import java.util.Set;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.sql.TableName;

/** A column of a table. */
public record ColumnRef(TableName table, ColumnSchema column) {

    private static final Set<String> NUMERIC =
            Set.of("tinyint", "smallint", "integer", "bigint", "real", "double", "decimal");

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

    /** A number or text that is a year by its name. */
    public boolean isYear() {
        String name = name().toLowerCase(Locale.ROOT);
        return !isTemporal() && (name.endsWith("year") || name.startsWith("year_") || name().matches("[Yy]ear[A-Z].*"));
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
