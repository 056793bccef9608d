package org.analyticschatbot.texttosql.rules.sql;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Intent;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;

/** The groups of an intent as a subquery in which every column, also one that only tells groups apart, has a name. */
final class Totals {

    private final Intent intent;
    private final List<Expression> columns;
    private final From from;
    private final ConditionWriter conditions;
    private final ExpressionWriter expressions;

    Totals(JoinGraph graph, Set<String> preferred, Intent intent, DefaultFilters filters) {
        this.intent = intent;
        this.columns = columns(intent);
        Joiner joiner = new Joiner(graph, preferred, filters);
        Aliases aliases = new Aliases();
        this.from = joiner.from(intent.root(), tables(), aliases);
        this.conditions = new ConditionWriter(joiner, intent.root(), from, aliases);
        this.expressions = new ExpressionWriter(from, conditions);
    }

    private static List<Expression> columns(Intent intent) {
        Set<Expression> columns = new LinkedHashSet<>(intent.outputs());
        columns.addAll(intent.grouping());
        return List.copyOf(columns);
    }

    private List<TableName> tables() {
        List<TableName> tables = new ArrayList<>();
        columns.forEach(column -> tables.addAll(column.tables()));
        tables.addAll(Condition.tablesRead(intent.conditions()));
        return tables;
    }

    /** The only number that is computed. */
    Expression measure() {
        return intent.outputs().stream()
                .filter(Expression::isAggregate)
                .findFirst()
                .orElseThrow();
    }

    /** The names of the columns that tell groups apart. */
    List<String> keys() {
        return columns.stream()
                .filter(column -> !column.isAggregate())
                .map(this::label)
                .toList();
    }

    /** The names of the columns that are shown before the measure. */
    List<String> shown() {
        return intent.outputs().stream()
                .filter(column -> !column.isAggregate())
                .map(this::label)
                .toList();
    }

    /** Two names that meet are told apart by their tables. */
    String label(Expression column) {
        String name = Labels.name(column);
        boolean unique = columns.stream()
                        .filter(other -> Labels.name(other).equalsIgnoreCase(name))
                        .count()
                == 1;
        return Quoting.identifier(unique ? name : column.table().name() + "_" + name);
    }

    String sql(Condition condition) {
        return conditions.sql(condition);
    }

    /** @param more expressions to group by as well, each with a name */
    String grouped(List<Named> more) {
        List<String> groups = Stream.concat(
                        columns.stream()
                                .filter(column -> !column.isAggregate())
                                .flatMap(column -> expressions.groups(column).stream()),
                        more.stream().map(Named::sql))
                .toList();
        return rows(columns, more, List.of()) + (groups.isEmpty() ? "" : " GROUP BY " + String.join(", ", groups));
    }

    /** What an average is made of: the values of a column, or the totals of each key. */
    String parts(String value) {
        List<Expression> keys =
                columns.stream().filter(column -> !column.isAggregate()).toList();
        return switch (measure()) {
            case Expression.Aggregate average -> {
                String sql = from.column(average.column());
                yield rows(keys, List.of(new Named(sql, value)), List.of(sql + " IS NOT NULL"));
            }
            case Expression.PerEach per -> {
                String key = expressions.sql(per.key());
                String groups = Stream.concat(keys.stream().map(expressions::sql), Stream.of(key))
                        .distinct()
                        .collect(joining(", "));
                yield rows(keys, List.of(new Named(expressions.sql(per.total()), value)), List.of()) + " GROUP BY "
                        + groups;
            }
            default -> throw new IllegalStateException("No average: " + measure());
        };
    }

    private String rows(List<Expression> shown, List<Named> more, List<String> also) {
        String select = Stream.concat(
                        shown.stream().map(column -> new Named(expressions.sql(column), label(column))), more.stream())
                .map(named -> named.sql() + " AS " + named.name())
                .collect(joining(", "));
        List<String> where = Stream.of(
                        intent.conditions().stream().map(conditions::sql), from.filters().stream(), also.stream())
                .flatMap(texts -> texts)
                .toList();
        return "SELECT " + select + " FROM " + from.sql().replace('\n', ' ')
                + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where));
    }

    /** @param name quoted */
    record Named(String sql, String name) {}
}
