package org.analyticschatbot.texttosql.grounding.normal;

import static java.util.Comparator.comparing;

import io.trino.sql.tree.CallArgument;
import io.trino.sql.tree.ComparisonPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.ExpressionTreeRewriter;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.Literal;
import io.trino.sql.tree.LogicalExpression;
import io.trino.sql.tree.NullLiteral;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QuerySpecification;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Rewriter;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;
import org.jspecify.annotations.Nullable;

/** Brings what may stand in any order into one: terms of AND and OR, sides of a comparison. A count of a constant counts rows. */
public final class SortedTerms implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        Terms terms = new Terms();
        return Clauses.map(query, (expression, _) -> terms.rewrite(expression));
    }

    /** By which terms are sorted. */
    static String text(Expression expression) {
        return Nodes.text(expression).toLowerCase(Locale.ROOT);
    }

    /** @param terms not nested in one another */
    static Expression joined(LogicalExpression.Operator operator, Stream<Expression> terms) {
        List<Expression> sorted =
                terms.distinct().sorted(comparing(SortedTerms::text)).toList();
        return sorted.size() == 1 ? sorted.getFirst() : new LogicalExpression(Nodes.NOWHERE, operator, sorted);
    }

    private static final class Terms extends Rewriter {

        @Override
        public Expression rewriteLogicalExpression(
                LogicalExpression node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
            LogicalExpression rewritten = treeRewriter.defaultRewrite(node, null);
            return joined(rewritten.getOperator(), terms(rewritten, rewritten.getOperator()));
        }

        private static Stream<Expression> terms(Expression expression, LogicalExpression.Operator operator) {
            return expression instanceof LogicalExpression logical && logical.getOperator() == operator
                    ? logical.getTerms().stream().flatMap(term -> terms(term, operator))
                    : Stream.of(expression);
        }

        @Override
        public Expression rewritePredicated(
                Predicated node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
            Predicated predicated = treeRewriter.defaultRewrite(node, null);
            return predicated.getPredicate() instanceof ComparisonPredicate comparison
                            && isTurned(predicated.getValue(), comparison)
                    ? new Predicated(
                            Nodes.at(predicated),
                            comparison.getRight(),
                            new ComparisonPredicate(
                                    Nodes.at(comparison),
                                    comparison.getOperator().flip(),
                                    predicated.getValue()))
                    : predicated;
        }

        /** A constant stands behind what it is compared with. */
        private static boolean isTurned(Expression left, ComparisonPredicate comparison) {
            Expression right = comparison.getRight();
            if (left instanceof Literal || right instanceof Literal) {
                return !(right instanceof Literal);
            }
            return switch (comparison.getOperator()) {
                case EQUAL, NOT_EQUAL -> text(left).compareTo(text(right)) > 0;
                case GREATER_THAN, GREATER_THAN_OR_EQUAL -> true;
                case LESS_THAN, LESS_THAN_OR_EQUAL -> false;
            };
        }

        @Override
        public Expression rewriteFunctionCall(
                FunctionCall node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
            FunctionCall call = treeRewriter.defaultRewrite(node, null);
            return countsConstant(call)
                    ? new FunctionCall(
                            Nodes.at(call),
                            call.getName(),
                            call.getWindow(),
                            call.getFilter(),
                            call.getOrderBy(),
                            false,
                            call.getNullTreatment(),
                            call.getProcessingMode(),
                            List.<CallArgument>of())
                    : call;
        }

        private static boolean countsConstant(FunctionCall call) {
            return call.getName().toString().equals("count")
                    && !call.isDistinct()
                    && call.argumentValues().size() == 1
                    && call.argumentValues().getFirst() instanceof Literal literal
                    && !(literal instanceof NullLiteral);
        }
    }
}
