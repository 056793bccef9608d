package org.analyticschatbot.texttosql.rules.sql;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.joining.Join;

/** Prints conditions on the rows of a FROM clause. */
final class ConditionWriter {

    private final Joiner joiner;
    private final TableName root;
    private final From from;
    private final Aliases aliases;

    ConditionWriter(Joiner joiner, TableName root, From from, Aliases aliases) {
        this.joiner = joiner;
        this.root = root;
        this.from = from;
        this.aliases = aliases;
    }

    String sql(Condition condition) {
        return switch (condition) {
            case Condition.Comparison comparison -> comparison(comparison);
            case Condition.OneOf oneOf -> oneOf(oneOf.column(), oneOf.values());
            case Condition.EachOf eachOf -> oneOf(eachOf.column(), eachOf.values());
            case Condition.Between between ->
                from.column(between.column()) + " BETWEEN " + literal(between.low()) + " AND "
                        + literal(between.high());
            case Condition.During during -> during(during);
            case Condition.Matches matches -> matches(matches);
            case Condition.AgainstAll againstAll -> againstAll(againstAll);
            case Condition.RanksFirst ranksFirst -> ranksFirst(ranksFirst);
            case Condition.Missing missing -> from.column(missing.column()) + " IS NULL";
            case Condition.AmongValues among -> amongValues(among);
            case Condition.AgainstRows against -> againstRows(against);
            case Condition.HasAggregate has ->
                from.column(has.subject()) + " IN (" + Having.subquery(has, joiner, aliases) + ")";
            case Condition.HasCount hasCount -> hasCount(hasCount);
            case Condition.HasRelated hasRelated -> hasRelated(hasRelated);
            case Condition.Not not -> not(not.condition());
            case Condition.AnyOf anyOf -> grouped(anyOf.conditions(), " OR ");
            case Condition.AllOf allOf -> grouped(allOf.conditions(), " AND ");
        };
    }

    private String grouped(List<Condition> conditions, String glue) {
        return "(" + conditions.stream().map(this::sql).collect(joining(glue)) + ")";
    }

    private String not(Condition condition) {
        return condition instanceof Condition.Comparison comparison && !isLoose(comparison.value())
                ? comparison(new Condition.Comparison(
                        comparison.column(), comparison.operator().negated(), comparison.value()))
                : "NOT (" + sql(condition) + ")";
    }

    private static boolean isLoose(Literal literal) {
        return literal instanceof Literal.Text text && !text.known();
    }

    /** Who asks for what contains "amp" does not mean the case. */
    private String matches(Condition.Matches matches) {
        return "lower(" + from.column(matches.column()) + ") LIKE "
                + Quoting.text(matches.pattern().toLowerCase(Locale.ROOT)) + escape(matches.pattern());
    }

    private String comparison(Condition.Comparison comparison) {
        String column = from.column(comparison.column());
        return isLoose(comparison.value()) && comparison.value() instanceof Literal.Text text
                ? "lower(" + column + ") " + comparison.operator().sql() + " "
                        + Quoting.text(text.value().toLowerCase(Locale.ROOT))
                : column + " " + comparison.operator().sql() + " " + literal(comparison.value());
    }

    private String oneOf(ColumnRef column, List<Literal> values) {
        return from.column(column) + " IN ("
                + values.stream().map(ConditionWriter::literal).collect(joining(", ")) + ")";
    }

    private static String literal(Literal literal) {
        return switch (literal) {
            case Literal.Text text -> Quoting.text(text.value());
            case Literal.Numeric number -> number.value().toPlainString();
            case Literal.Truth truth -> Boolean.toString(truth.value());
        };
    }

    private static String escape(String pattern) {
        return pattern.contains("\\") ? " ESCAPE '\\'" : "";
    }

    private String during(Condition.During during) {
        List<String> bounds = new ArrayList<>();
        if (during.from() != null) {
            bounds.add(from.column(during.column()) + " >= " + day(during.column(), during.from()));
        }
        if (during.to() != null) {
            bounds.add(from.column(during.column()) + " < " + day(during.column(), during.to()));
        }
        return bounds.size() == 1 ? bounds.getFirst() : "(" + String.join(" AND ", bounds) + ")";
    }

    private static String day(ColumnRef column, LocalDate day) {
        return column.isDate() ? "DATE '" + day + "'" : "TIMESTAMP '" + day + " 00:00:00'";
    }

    private String againstAll(Condition.AgainstAll condition) {
        ColumnRef column = condition.column();
        return from.column(column) + " " + condition.operator().sql() + " (SELECT "
                + condition.function().sql() + "(" + Quoting.identifier(column.name()) + ") FROM "
                + joiner.alone(column.table()) + ")";
    }

    private String amongValues(Condition.AmongValues among) {
        String other = Quoting.identifier(among.other().name());
        return from.column(among.column()) + (among.negated() ? " NOT IN (SELECT " : " IN (SELECT ") + other + " FROM "
                + Quoting.table(among.other().table()) + " WHERE " + other + " IS NOT NULL)";
    }

    /** Of several rows that are so, all are to be outdone. */
    private String againstRows(Condition.AgainstRows against) {
        TableName table = against.column().table();
        boolean above = against.operator() == Operator.GREATER || against.operator() == Operator.AT_LEAST;
        From inner = joiner.from(table, Condition.tablesRead(against.within()), aliases);
        ConditionWriter within = new ConditionWriter(joiner, table, inner, aliases);
        return from.column(against.column()) + " " + against.operator().sql() + " (SELECT " + (above ? "max(" : "min(")
                + inner.column(against.column()) + ") FROM " + inner.sql().replace('\n', ' ') + " WHERE "
                + Stream.concat(against.within().stream().map(within::sql), inner.filters().stream())
                        .collect(joining(" AND "))
                + ")";
    }

    private String ranksFirst(Condition.RanksFirst condition) {
        String column = Quoting.identifier(condition.by().name());
        return from.column(condition.by()) + " = (SELECT " + (condition.descending() ? "max(" : "min(") + column
                + ") FROM " + joiner.alone(condition.table()) + ")";
    }

    /** A count that may be zero is turned round, so that rows without any related row are found too. */
    private String hasCount(Condition.HasCount condition) {
        boolean turned = condition.operator().allowsNone()
                || (condition.operator() == Operator.EQUAL && condition.number() == 0);
        Operator operator = turned ? condition.operator().negated() : condition.operator();
        List<Join> path = joiner.joins(Set.of(root), condition.counted());
        Join first = path.getFirst();
        From inner = joiner.from(first.to(), List.of(condition.counted()), aliases);
        String key = inner.column(first.to(), first.toColumn());
        String counted = condition.isAny()
                ? ""
                : " GROUP BY " + key + " HAVING count(*) " + operator.sql() + " " + condition.number();
        ConditionWriter within = new ConditionWriter(joiner, first.to(), inner, aliases);
        String rows = Stream.of(
                        Stream.of(key + " IS NOT NULL"),
                        condition.within().stream().map(within::sql),
                        inner.filters().stream())
                .flatMap(conditions -> conditions)
                .collect(joining(" AND "));
        String subquery = "SELECT " + key + " FROM " + inner.sql().replace('\n', ' ') + " WHERE " + rows + counted;
        return from.column(root, first.fromColumn()) + (turned ? " NOT IN (" : " IN (") + subquery + ")";
    }

    private String hasRelated(Condition.HasRelated condition) {
        Join first = joiner.joins(Set.of(root), condition.tables().getFirst()).getFirst();
        From inner = joiner.from(first.to(), related(condition, first), aliases);
        ConditionWriter within = new ConditionWriter(joiner, first.to(), inner, aliases);
        List<String> where = new ArrayList<>();
        where.add(inner.qualified(first.to(), first.toColumn()) + " = " + from.qualified(root, first.fromColumn()));
        condition.within().forEach(one -> where.add(within.sql(one)));
        where.addAll(inner.filters());
        return (condition.negated() ? "NOT EXISTS" : "EXISTS") + " (SELECT 1 FROM "
                + inner.sql().replace('\n', ' ') + " WHERE " + String.join(" AND ", where) + ")";
    }

    private List<TableName> related(Condition.HasRelated condition, Join first) {
        Set<TableName> tables = new LinkedHashSet<>();
        tables.add(first.to());
        tables.addAll(condition.tables());
        tables.addAll(Condition.tablesRead(condition.within()));
        return List.copyOf(tables);
    }
}
