package org.analyticschatbot.texttosql.grounding.grouping;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.SingleColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;

/** Calls that make one value of many rows. */
public final class Aggregates {

    private static final Set<String> NAMES = Set.of(
            "any_value",
            "arbitrary",
            "approx_distinct",
            "approx_percentile",
            "array_agg",
            "avg",
            "bool_and",
            "bool_or",
            "corr",
            "count",
            "count_if",
            "every",
            "geometric_mean",
            "histogram",
            "listagg",
            "max",
            "max_by",
            "min",
            "min_by",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "sum",
            "var_pop",
            "var_samp",
            "variance");

    private Aggregates() {}

    static boolean isAggregate(Node node) {
        return node instanceof FunctionCall call
                && call.getWindow().isEmpty()
                && NAMES.contains(call.getName().toString());
    }

    public static boolean in(Expression expression) {
        return Nodes.below(expression).anyMatch(Aggregates::isAggregate);
    }

    public static boolean in(Stream<Expression> expressions) {
        return expressions.anyMatch(Aggregates::in);
    }

    /** The smallest or largest of something, if that is the only such call of the query. */
    static Optional<FunctionCall> onlyExtreme(QuerySpecification query) {
        List<FunctionCall> extremes = Stream.of(selected(query), sorted(query), query.getHaving().stream())
                .flatMap(expressions -> expressions)
                .flatMap(Nodes::below)
                .filter(Aggregates::isAggregate)
                .map(FunctionCall.class::cast)
                .filter(call -> Set.of("min", "max").contains(call.getName().toString()))
                .distinct()
                .toList();
        return extremes.size() == 1 ? Optional.of(extremes.getFirst()) : Optional.empty();
    }

    public static Stream<Expression> selected(QuerySpecification query) {
        return query.getSelect().getSelectItems().stream()
                .flatMap(item -> item instanceof SingleColumn column ? Stream.of(column.getExpression()) : Stream.of());
    }

    static Stream<Expression> sorted(QuerySpecification query) {
        return query.getOrderBy().stream()
                .flatMap(order -> order.getSortItems().stream())
                .map(item -> item.getSortKey());
    }
}
