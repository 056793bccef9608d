package org.analyticschatbot.texttosql.rules.intent;

import java.util.Locale;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/** A value that a result shows, groups by or orders by. */
public sealed interface Expression {

    TableName table();

    record ColumnValue(ColumnRef column) implements Expression {

        @Override
        public TableName table() {
            return column.table();
        }
    }

    /** A date cut down to the start of its month, week, … */
    record Truncated(Unit unit, ColumnRef column) implements Expression {

        @Override
        public TableName table() {
            return column.table();
        }
    }

    record Aggregate(Function function, ColumnRef column) implements Expression {

        @Override
        public TableName table() {
            return column.table();
        }
    }

    /** @param distinct null counts rows */
    record Count(TableName table, @Nullable ColumnRef distinct) implements Expression {}

    enum Function {
        AVG("average"),
        SUM("total"),
        MIN("minimum"),
        MAX("maximum");

        private final String word;

        Function(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public String sql() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    default boolean isAggregate() {
        return switch (this) {
            case Aggregate _, Count _ -> true;
            case ColumnValue _, Truncated _ -> false;
        };
    }
}
