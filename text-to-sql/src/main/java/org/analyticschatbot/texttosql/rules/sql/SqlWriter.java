package org.analyticschatbot.texttosql.rules.sql;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Intent;
import org.analyticschatbot.texttosql.rules.intent.Order;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;

/** Prints an intent as one Trino query with quoted identifiers. */
public final class SqlWriter {

    private final Joiner joiner;
    private final Intent intent;
    private final Aliases aliases;

    /** @param preferred names of key columns that the asker chose */
    public SqlWriter(JoinGraph graph, Set<String> preferred, Intent intent) {
        this.joiner = new Joiner(graph, preferred);
        this.intent = intent;
        this.aliases = new Aliases();
    }

    public String sql() {
        From from = joiner.from(intent.root(), tables(), aliases);
        ConditionWriter conditions = new ConditionWriter(joiner, intent.root(), from, aliases);
        List<String> where = intent.conditions().stream().map(conditions::sql).toList();
        List<String> lines = new ArrayList<>();
        lines.add("SELECT " + (intent.distinct() ? "DISTINCT " : "") + outputs(from));
        lines.add("FROM " + from.sql());
        if (!where.isEmpty()) {
            lines.add("WHERE " + String.join(" AND ", where));
        }
        if (!intent.grouping().isEmpty()) {
            lines.add("GROUP BY "
                    + intent.grouping().stream()
                            .map(group -> expression(group, from))
                            .collect(joining(", ")));
        }
        if (!intent.order().isEmpty()) {
            lines.add("ORDER BY "
                    + intent.order().stream().map(order -> order(order, from)).collect(joining(", ")));
        }
        if (intent.limit() != null) {
            lines.add("LIMIT " + intent.limit());
        }
        return String.join("\n", lines);
    }

    private List<TableName> tables() {
        List<TableName> tables = new ArrayList<>();
        intent.outputs().forEach(output -> tables.add(output.table()));
        intent.grouping().forEach(group -> tables.add(group.table()));
        intent.order().forEach(order -> tables.add(order.by().table()));
        tables.addAll(Condition.tablesRead(intent.conditions()));
        return tables;
    }

    private String outputs(From from) {
        return intent.outputs().isEmpty()
                ? from.alias(intent.root()) + ".*"
                : intent.outputs().stream()
                        .map(output -> expression(output, from) + as(output))
                        .collect(joining(", "));
    }

    private static String as(Expression output) {
        return output instanceof Expression.ColumnValue ? "" : " AS " + Quoting.identifier(Labels.name(output));
    }

    private String order(Order order, From from) {
        boolean shown = order.by().isAggregate() && intent.outputs().contains(order.by());
        String by = shown ? Quoting.identifier(Labels.name(order.by())) : expression(order.by(), from);
        return by + (order.descending() ? " DESC NULLS LAST" : "");
    }

    private static String expression(Expression expression, From from) {
        return switch (expression) {
            case Expression.ColumnValue value -> from.column(value.column());
            case Expression.Truncated truncated ->
                "date_trunc('" + truncated.unit().word() + "', " + from.column(truncated.column()) + ")";
            case Expression.Aggregate aggregate ->
                aggregate.function().sql() + "(" + from.column(aggregate.column()) + ")";
            case Expression.Count count -> count(count.distinct(), from);
        };
    }

    private static String count(@org.jspecify.annotations.Nullable ColumnRef distinct, From from) {
        return distinct == null ? "count(*)" : "count(DISTINCT " + from.column(distinct) + ")";
    }

    static boolean reads(Condition condition, TableName table) {
        return condition.tablesRead().contains(table);
    }
}
