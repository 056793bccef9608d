package org.analyticschatbot.texttosql.grounding.types;

import io.trino.sql.tree.ArithmeticBinaryExpression;
import io.trino.sql.tree.Cast;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.ExpressionTreeRewriter;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.GenericDataType;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QuerySpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.analyticschatbot.texttosql.grounding.scope.Family;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Rewriter;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;
import org.jspecify.annotations.Nullable;

/** Casts where an operator or a function gets what it cannot take. */
public final class TypesInExpressions implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        Operands operands = new Operands(site);
        return Clauses.map(query, (expression, _) -> operands.rewrite(expression));
    }

    private static final class Operands extends Rewriter {

        private static final Map<String, String> TYPES = Map.of(
                "text",
                "varchar",
                "string",
                "varchar",
                "float",
                "double",
                "numeric",
                "double",
                "signed",
                "bigint",
                "unsigned",
                "bigint",
                "datetime",
                "timestamp",
                "number",
                "double",
                "bool",
                "boolean");

        private final Site site;
        private final Comparisons comparisons;
        private final Arguments arguments;

        Operands(Site site) {
            this.site = site;
            this.comparisons = new Comparisons(site);
            this.arguments = new Arguments(site);
        }

        @Override
        public Expression rewritePredicated(
                Predicated node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
            return comparisons.mended(treeRewriter.defaultRewrite(node, null));
        }

        @Override
        public Expression rewriteFunctionCall(
                FunctionCall node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
            return arguments.mended(treeRewriter.defaultRewrite(node, null));
        }

        @Override
        public Expression rewriteArithmeticBinary(
                ArithmeticBinaryExpression node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
            ArithmeticBinaryExpression binary = treeRewriter.defaultRewrite(node, null);
            return new ArithmeticBinaryExpression(
                    Nodes.at(binary), binary.getOperator(), number(binary.getLeft()), number(binary.getRight()));
        }

        private Expression number(Expression operand) {
            if (site.family(operand) != Family.TEXT) {
                return operand;
            }
            site.findings().repaired("text_as_number", "text", Nodes.text(operand));
            return Nodes.numberOf(operand);
        }

        @Override
        public Expression rewriteCast(Cast node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
            Cast cast = treeRewriter.defaultRewrite(node, null);
            String type = cast.getType() instanceof GenericDataType generic
                    ? generic.getName().getValue().toLowerCase(Locale.ROOT)
                    : "";
            String own = TYPES.get(type);
            if (own == null) {
                return cast;
            }
            site.findings().repaired("type", "type", type, "own", own);
            GenericDataType read = new GenericDataType(Nodes.at(cast), new Identifier(own, false), List.of());
            return new Cast(Nodes.at(cast), cast.getExpression(), read, cast.isSafe());
        }
    }
}
