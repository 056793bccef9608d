package org.analyticschatbot.texttosql.rules.intent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/** What a row must fulfil. */
public sealed interface Condition {

    /** The tables whose columns it reads, which must be joined for it; none for those that carry their own subquery. */
    default Set<TableName> tablesRead() {
        return switch (this) {
            case Comparison comparison -> Set.of(comparison.column().table());
            case OneOf oneOf -> Set.of(oneOf.column().table());
            case EachOf eachOf -> Set.of(eachOf.column().table());
            case Between between -> Set.of(between.column().table());
            case During during -> Set.of(during.column().table());
            case Matches matches -> Set.of(matches.column().table());
            case AgainstAll againstAll -> Set.of(againstAll.column().table());
            case RanksFirst ranksFirst -> Set.of(ranksFirst.table());
            case Not not -> not.condition().tablesRead();
            case AnyOf anyOf -> tablesRead(anyOf.conditions());
            case AllOf allOf -> tablesRead(allOf.conditions());
            case Missing missing -> Set.of(missing.column().table());
            case AmongValues among -> Set.of(among.column().table());
            case AgainstRows against -> Set.of(against.column().table());
            case HasAggregate has -> Set.of(has.subject().table());
            case HasCount _, HasRelated _ -> Set.of();
        };
    }

    /** The column that is compared with a number, if it is such a condition. */
    default List<ColumnRef> columns() {
        return switch (this) {
            case Comparison comparison -> List.of(comparison.column());
            case Between between -> List.of(between.column());
            case AgainstAll againstAll -> List.of(againstAll.column());
            case Not not -> not.condition().columns();
            case OneOf _,
                    EachOf _,
                    During _,
                    Matches _,
                    Missing _,
                    AmongValues _,
                    AgainstRows _,
                    RanksFirst _,
                    AnyOf _,
                    AllOf _,
                    HasAggregate _,
                    HasCount _,
                    HasRelated _ -> List.of();
        };
    }

    /** The columns whose values decide, wherever they stand. */
    default Set<ColumnRef> restricted() {
        return switch (this) {
            case Comparison comparison -> Set.of(comparison.column());
            case OneOf oneOf -> Set.of(oneOf.column());
            case EachOf eachOf -> Set.of(eachOf.column());
            case Between between -> Set.of(between.column());
            case During during -> Set.of(during.column());
            case Matches matches -> Set.of(matches.column());
            case AgainstAll againstAll -> Set.of(againstAll.column());
            case RanksFirst ranksFirst -> Set.of(ranksFirst.by());
            case Missing missing -> Set.of(missing.column());
            case AmongValues among -> Set.of(among.column());
            case AgainstRows against -> Set.of(against.column());
            case HasAggregate has -> Set.of(has.subject());
            case Not not -> not.condition().restricted();
            case AnyOf anyOf -> restricted(anyOf.conditions());
            case AllOf allOf -> restricted(allOf.conditions());
            case HasCount hasCount -> restricted(hasCount.within());
            case HasRelated related -> restricted(related.within());
        };
    }

    private static Set<ColumnRef> restricted(List<Condition> conditions) {
        Set<ColumnRef> columns = new LinkedHashSet<>();
        conditions.forEach(condition -> columns.addAll(condition.restricted()));
        return columns;
    }

    static Set<TableName> tablesRead(List<Condition> conditions) {
        Set<TableName> tables = new LinkedHashSet<>();
        conditions.forEach(condition -> tables.addAll(condition.tablesRead()));
        return tables;
    }

    record Comparison(ColumnRef column, Operator operator, Literal value) implements Condition {}

    record OneOf(ColumnRef column, List<Literal> values) implements Condition {

        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** "Both A and B": each value belongs to the row, through one related row each. */
    record EachOf(ColumnRef column, List<Literal> values) implements Condition {

        public EachOf {
            values = List.copyOf(values);
        }
    }

    /** Both ends included. */
    record Between(ColumnRef column, Literal low, Literal high) implements Condition {}

    /**
     * @param from the first day, null for "until"
     * @param to the day after the last one, null for "since"
     */
    record During(
            ColumnRef column,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Condition {}

    /** @param pattern of LIKE, its wildcards included */
    record Matches(ColumnRef column, String pattern) implements Condition {}

    /** Against the aggregate over the whole table, as in "above the average". */
    record AgainstAll(ColumnRef column, Operator operator, Expression.Function function) implements Condition {}

    /** The row belongs to the one that ranks first. */
    record RanksFirst(TableName table, ColumnRef by, boolean descending, long limit) implements Condition {}

    /** The value also occurs in a column of another table, as in "countries that have both customers and agents". */
    record AmongValues(ColumnRef column, ColumnRef other, boolean negated) implements Condition {}

    /** Against the same column of all rows that are so, as in "a higher price than Ledger", "older than all cooks". */
    record AgainstRows(ColumnRef column, Operator operator, List<Condition> within) implements Condition {

        public AgainstRows {
            within = List.copyOf(within);
        }
    }

    /** Nothing is known of it. */
    record Missing(ColumnRef column) implements Condition {}

    /** Over the rows that belong to one value of the subject, as in "with an average fee above 120". */
    record HasAggregate(
            ColumnRef subject, Expression measured, Operator operator, BigDecimal number, List<Condition> within)
            implements Condition {

        public HasAggregate {
            within = List.copyOf(within);
        }
    }

    /** How many rows of a table belong to the row. */
    record HasCount(TableName counted, Operator operator, long number, List<Condition> within) implements Condition {

        public HasCount {
            within = List.copyOf(within);
        }

        /** Whether a single row is enough. */
        public boolean isAny() {
            return operator == Operator.AT_LEAST && number == 1;
        }
    }

    /** Some row of the tables belongs to the row and fulfils the conditions; none does when negated. */
    record HasRelated(List<TableName> tables, List<Condition> within, boolean negated) implements Condition {

        public HasRelated {
            tables = List.copyOf(tables);
            within = List.copyOf(within);
        }
    }

    record Not(Condition condition) implements Condition {}

    record AnyOf(List<Condition> conditions) implements Condition {

        public AnyOf {
            conditions = List.copyOf(conditions);
        }
    }

    record AllOf(List<Condition> conditions) implements Condition {

        public AllOf {
            conditions = List.copyOf(conditions);
        }
    }
}
