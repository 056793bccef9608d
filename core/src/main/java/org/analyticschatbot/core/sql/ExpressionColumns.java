package org.analyticschatbot.core.sql;

import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.LambdaExpression;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.SubqueryExpression;
import io.trino.sql.tree.WhenClause;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which columns an expression reads, inside of aggregates and outside. */
final class ExpressionColumns {

    private final Set<String> aggregated = new LinkedHashSet<>();
    private final Set<String> loose = new LinkedHashSet<>();
    private boolean hasAggregate;

    private ExpressionColumns() {}

    /** @throws Refused for what reaches beyond one row, or nests aggregates */
    static ExpressionColumns of(Expression expression) {
        ExpressionColumns columns = new ExpressionColumns();
        columns.walk(expression, false);
        return columns;
    }

    Set<String> aggregated() {
        return aggregated;
    }

    Set<String> loose() {
        return loose;
    }

    boolean hasAggregate() {
        return hasAggregate;
    }

    private void walk(Node node, boolean inAggregate) {
        switch (node) {
            case Identifier column -> (inAggregate ? aggregated : loose).add(Columns.lower(column));
            case DereferenceExpression dereference -> walk(dereference.getBase(), inAggregate);
            case FunctionCall call -> call(call, inAggregate);
            case SubqueryExpression _ -> throw Refusals.construct("nested query in an expression");
            case LambdaExpression _ -> throw Refusals.construct("lambda in an expression");
            case WhenClause when -> when(when, inAggregate);
            default -> node.getChildren().forEach(child -> walk(child, inAggregate));
        }
    }

    /** {@code WHEN > 3} has no operand, and its own list of children fails on it. */
    private void when(WhenClause when, boolean inAggregate) {
        List.of(when.getMatch().node(), when.getResult()).forEach(child -> walk(child, inAggregate));
    }

    private void call(FunctionCall call, boolean inAggregate) {
        if (call.getWindow().isPresent()) {
            throw Refusals.construct("window in an expression");
        }
        boolean isAggregate = isAggregate(call);
        if (isAggregate && inAggregate) {
            throw Refusals.construct("aggregate in an aggregate");
        }
        hasAggregate |= isAggregate;
        call.getChildren().forEach(child -> walk(child, inAggregate || isAggregate));
    }

    static boolean isAggregate(FunctionCall call) {
        return AllowedFunctions.isAggregate(call.getName().toString());
    }
}
