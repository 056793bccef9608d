package org.analyticschatbot.texttosql.rules.sql;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
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
    public SqlWriter(JoinGraph graph, Set<String> preferred, Intent intent, DefaultFilters filters) {
        this.joiner = new Joiner(graph, preferred, filters);
        this.intent = intent;
        this.aliases = new Aliases();
    }

    public String sql() {
        From from = joiner.from(intent.root(), tables(), aliases);
        ConditionWriter conditions = new ConditionWriter(joiner, intent.root(), from, aliases);
        ExpressionWriter expressions = new ExpressionWriter(from, conditions);
        List<String> where = Stream.concat(intent.conditions().stream().map(conditions::sql), from.filters().stream())
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("SELECT " + (intent.distinct() ? "DISTINCT " : "") + outputs(from, expressions)
                + FirstOfEach.place(intent, expressions));
        lines.add("FROM " + from.sql());
        if (!where.isEmpty()) {
            lines.add("WHERE " + String.join(" AND ", where));
        }
        if (!intent.grouping().isEmpty()) {
            lines.add("GROUP BY "
                    + intent.grouping().stream()
                            .flatMap(group -> expressions.groups(group).stream())
                            .collect(joining(", ")));
        }
        if (!intent.having().isEmpty()) {
            lines.add("HAVING "
                    + intent.having().stream()
                            .map(test -> expressions.sql(test.measure()) + " "
                                    + test.operator().sql() + " "
                                    + test.number().toPlainString())
                            .collect(joining(" AND ")));
        }
        return intent.within().isEmpty()
                ? String.join("\n", lines) + inOrder(expressions)
                : FirstOfEach.query(intent, String.join("\n", lines));
    }

    private String inOrder(ExpressionWriter expressions) {
        String order = intent.order().isEmpty()
                ? ""
                : "\nORDER BY "
                        + intent.order().stream()
                                .map(each -> order(each, expressions))
                                .collect(joining(", "));
        return intent.limit() == null ? order : order + "\nLIMIT " + intent.limit();
    }

    private List<TableName> tables() {
        List<TableName> tables = new ArrayList<>();
        intent.outputs().forEach(output -> tables.addAll(output.tables()));
        intent.grouping().forEach(group -> tables.addAll(group.tables()));
        intent.order().forEach(order -> tables.addAll(order.by().tables()));
        intent.within().forEach(group -> tables.addAll(group.tables()));
        tables.addAll(Condition.tablesRead(intent.conditions()));
        return tables;
    }

    private String outputs(From from, ExpressionWriter expressions) {
        return intent.outputs().isEmpty()
                ? from.alias(intent.root()) + ".*"
                : intent.outputs().stream()
                        .map(output -> expressions.sql(output)
                                + (intent.within().isEmpty() ? as(output) : FirstOfEach.as(output, intent)))
                        .collect(joining(", "));
    }

    private static String as(Expression output) {
        return output instanceof Expression.ColumnValue ? "" : " AS " + Quoting.identifier(Labels.name(output));
    }

    private String order(Order order, ExpressionWriter expressions) {
        boolean shown = order.by().isAggregate() && intent.outputs().contains(order.by());
        String by = shown ? Quoting.identifier(Labels.name(order.by())) : expressions.order(order.by());
        return by + (order.descending() ? " DESC NULLS LAST" : "");
    }
}
