package org.analyticschatbot.texttosql.grounding.scope;

import io.trino.sql.tree.ArithmeticBinaryExpression;
import io.trino.sql.tree.ArithmeticUnaryExpression;
import io.trino.sql.tree.BooleanLiteral;
import io.trino.sql.tree.Cast;
import io.trino.sql.tree.CoalesceExpression;
import io.trino.sql.tree.CurrentDate;
import io.trino.sql.tree.CurrentTimestamp;
import io.trino.sql.tree.DecimalLiteral;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.DoubleLiteral;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Extract;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.GenericLiteral;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.LogicalExpression;
import io.trino.sql.tree.LongLiteral;
import io.trino.sql.tree.NotExpression;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.StringLiteral;
import io.trino.sql.tree.SubqueryExpression;
import io.trino.sql.tree.Trim;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;

/** Of which family an expression's values are, as far as the tree and the catalog tell. */
public final class Families {

    private static final Set<String> NUMBERS = Set.of(
            "count",
            "count_if",
            "sum",
            "avg",
            "approx_distinct",
            "length",
            "strpos",
            "year",
            "month",
            "day",
            "hour",
            "quarter",
            "week",
            "day_of_week",
            "abs",
            "round",
            "floor",
            "ceil",
            "ceiling",
            "sqrt",
            "power",
            "mod",
            "date_diff",
            "row_number",
            "rank",
            "dense_rank",
            "stddev",
            "variance");
    private static final Set<String> TEXTS = Set.of(
            "lower",
            "upper",
            "substr",
            "substring",
            "concat",
            "trim",
            "ltrim",
            "rtrim",
            "replace",
            "listagg",
            "date_format",
            "split_part",
            "reverse");
    private static final Set<String> OF_ARGUMENT = Set.of(
            "min", "max", "min_by", "max_by", "arbitrary", "any_value", "first_value", "last_value", "lag", "lead");

    private Families() {}

    public static Family of(Expression expression, Scope scope, Tables tables) {
        return switch (expression) {
            case Identifier _, DereferenceExpression _ ->
                scope.resolve(expression) instanceof Found found
                        ? found.column().family()
                        : Family.UNKNOWN;
            case FunctionCall call -> call(call, scope, tables);
            case SubqueryExpression subquery -> first(Outputs.of(subquery.getQuery(), tables, scope));
            case CoalesceExpression coalesce -> of(coalesce.getOperands().getFirst(), scope, tables);
            case Cast cast -> Family.of(cast.getType().toString());
            case Predicated _, LogicalExpression _, NotExpression _ -> Family.BOOLEAN;
            case ArithmeticBinaryExpression binary -> arithmetic(binary, scope, tables);
            default -> constant(expression);
        };
    }

    private static Family constant(Expression expression) {
        return switch (expression) {
            case LongLiteral _, DecimalLiteral _, DoubleLiteral _, ArithmeticUnaryExpression _, Extract _ ->
                Family.NUMBER;
            case StringLiteral _, Trim _ -> Family.TEXT;
            case BooleanLiteral _ -> Family.BOOLEAN;
            case CurrentDate _ -> Family.DATE;
            case CurrentTimestamp _ -> Family.TIMESTAMP;
            case GenericLiteral literal -> Family.of(literal.getType());
            default -> Family.UNKNOWN;
        };
    }

    private static Family arithmetic(ArithmeticBinaryExpression binary, Scope scope, Tables tables) {
        Family left = of(binary.getLeft(), scope, tables);
        Family right = of(binary.getRight(), scope, tables);
        return left == Family.NUMBER && right == Family.NUMBER ? Family.NUMBER : Family.UNKNOWN;
    }

    private static Family call(FunctionCall call, Scope scope, Tables tables) {
        String name = call.getName().toString();
        List<Expression> arguments = call.argumentValues();
        if (NUMBERS.contains(name)) {
            return Family.NUMBER;
        }
        if (TEXTS.contains(name)) {
            return Family.TEXT;
        }
        return OF_ARGUMENT.contains(name) && !arguments.isEmpty()
                ? of(arguments.getFirst(), scope, tables)
                : Family.UNKNOWN;
    }

    private static Family first(List<SourceColumn> columns) {
        return columns.size() == 1 ? columns.getFirst().family() : Family.UNKNOWN;
    }
}
