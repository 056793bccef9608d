package org.analyticschatbot.texttosql.rules.intent;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.analyticschatbot.core.semantics.Metric;
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

    /** The day of the week that a date falls on, by its name. */
    record Weekday(ColumnRef column) implements Expression {

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

    /** A number that the owner of the data has defined over the rows of one table. */
    record MetricValue(Metric metric) implements Expression {

        @Override
        public TableName table() {
            return metric.table();
        }
    }

    /**
     * A total divided by the number of different keys that its rows have, to two places: "revenue per order".
     *
     * @param total a sum or a count
     * @param key a column, or the months, days … that its rows fall into
     */
    record PerEach(Expression total, Expression key) implements Expression {

        @Override
        public TableName table() {
            return total.table();
        }
    }

    /**
     * What share of a total comes from rows that fulfil a condition, in percent to two places.
     *
     * @param total a sum or a count of rows
     * @param name what people call it
     */
    record ShareWhere(Expression total, Condition condition, String name) implements Expression {

        @Override
        public TableName table() {
            return total.table();
        }
    }

    /**
     * Each group's share of the total over all groups shown, in percent to two places.
     *
     * @param total a sum or a count
     */
    record ShareOfTotal(Expression total) implements Expression {

        @Override
        public TableName table() {
            return total.table();
        }
    }

    /**
     * A total over those rows only that fulfil a condition, while the question is about all.
     *
     * @param total an aggregate of a column, or a count of rows
     */
    record TotalWhere(Expression total, Condition condition) implements Expression {

        @Override
        public TableName table() {
            return total.table();
        }
    }

    /** How much more the one is than the other, which is about the same table. */
    record Difference(Expression more, Expression less) implements Expression {

        @Override
        public TableName table() {
            return more.table();
        }

        @Override
        public Expression total() {
            return more;
        }
    }

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

    /** What it divides; itself if it divides nothing. */
    default Expression total() {
        return this;
    }

    /** All tables that it reads. */
    default Set<TableName> tables() {
        return switch (this) {
            case PerEach per -> with(per.table(), per.key().tables());
            case ShareWhere share -> with(share.table(), share.condition().tablesRead());
            case TotalWhere where -> with(where.table(), where.condition().tablesRead());
            case Difference difference ->
                with(
                        difference.table(),
                        difference.less().tables(),
                        difference.more().tables());
            case ColumnValue _, Truncated _, Weekday _, Aggregate _, Count _, MetricValue _, ShareOfTotal _ ->
                Set.of(table());
        };
    }

    @SafeVarargs
    private static Set<TableName> with(TableName table, Set<TableName>... others) {
        Set<TableName> all = new LinkedHashSet<>();
        for (Set<TableName> other : others) {
            all.addAll(other);
        }
        all.add(table);
        return all;
    }

    /** Whether its values follow one another in time. */
    default boolean isTime() {
        return switch (this) {
            case Truncated _, Weekday _ -> true;
            case ColumnValue value ->
                value.column().isTemporal() || value.column().isYear();
            case Aggregate _,
                    Count _,
                    MetricValue _,
                    PerEach _,
                    ShareWhere _,
                    ShareOfTotal _,
                    TotalWhere _,
                    Difference _ -> false;
        };
    }

    default boolean isAggregate() {
        return switch (this) {
            case Aggregate _,
                    Count _,
                    MetricValue _,
                    PerEach _,
                    ShareWhere _,
                    ShareOfTotal _,
                    TotalWhere _,
                    Difference _ -> true;
            case ColumnValue _, Truncated _, Weekday _ -> false;
        };
    }
}
