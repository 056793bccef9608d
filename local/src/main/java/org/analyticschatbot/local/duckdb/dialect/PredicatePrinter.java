package org.analyticschatbot.local.duckdb.dialect;

import io.trino.sql.tree.AstVisitor;
import io.trino.sql.tree.BetweenPredicate;
import io.trino.sql.tree.BooleanTestPredicate;
import io.trino.sql.tree.ComparisonPredicate;
import io.trino.sql.tree.DistinctFromPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.InPredicate;
import io.trino.sql.tree.IsNullPredicate;
import io.trino.sql.tree.LikePredicate;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.QuantifiedComparisonPredicate;

/** Prints predicates; the context is the value that they are about. */
final class PredicatePrinter extends AstVisitor<String, Expression> {

    private final ExpressionPrinter expressions;

    PredicatePrinter(ExpressionPrinter expressions) {
        this.expressions = expressions;
    }

    @Override
    protected String visitNode(Node node, Expression value) {
        throw NotTranslatable.construct(TrinoToDuckDb.nameOf(node));
    }

    @Override
    protected String visitComparisonPredicate(ComparisonPredicate predicate, Expression value) {
        return "(%s %s %s)"
                .formatted(
                        expressions.instant(value),
                        predicate.getOperator().getValue(),
                        expressions.instant(predicate.getRight()));
    }

    @Override
    protected String visitBetweenPredicate(BetweenPredicate predicate, Expression value) {
        String min = expressions.instant(predicate.getMin());
        String max = expressions.instant(predicate.getMax());
        String between = "%s BETWEEN %s AND %s".formatted(expressions.instant(value), min, max);
        String either = "%s OR %s BETWEEN %s AND %s".formatted(between, expressions.instant(value), max, min);
        return negated(predicate.isNegated(), predicate.isSymmetric() ? either : between);
    }

    @Override
    protected String visitInPredicate(InPredicate predicate, Expression value) {
        return negated(
                predicate.isNegated(),
                expressions.instant(value) + " IN " + expressions.print(predicate.getValueList()));
    }

    @Override
    protected String visitLikePredicate(LikePredicate predicate, Expression value) {
        String escape = predicate
                .getEscape()
                .map(character -> " ESCAPE " + expressions.print(character))
                .orElse("");
        return negated(
                predicate.isNegated(),
                expressions.print(value) + " LIKE " + expressions.print(predicate.getPattern()) + escape);
    }

    @Override
    protected String visitIsNullPredicate(IsNullPredicate predicate, Expression value) {
        return "(%s IS %sNULL)".formatted(expressions.print(value), predicate.isNegated() ? "NOT " : "");
    }

    @Override
    protected String visitBooleanTestPredicate(BooleanTestPredicate predicate, Expression value) {
        String truth = switch (predicate.getTruthValue()) {
            case TRUE -> "TRUE";
            case FALSE -> "FALSE";
            case UNKNOWN -> "NULL";
        };
        return "(%s IS %s%s)".formatted(expressions.print(value), predicate.isNegated() ? "NOT " : "", truth);
    }

    @Override
    protected String visitDistinctFromPredicate(DistinctFromPredicate predicate, Expression value) {
        return "(%s IS %sDISTINCT FROM %s)"
                .formatted(
                        expressions.instant(value),
                        predicate.isNegated() ? "NOT " : "",
                        expressions.instant(predicate.getRight()));
    }

    @Override
    protected String visitQuantifiedComparisonPredicate(QuantifiedComparisonPredicate predicate, Expression value) {
        String quantifier = predicate.getQuantifier() == QuantifiedComparisonPredicate.Quantifier.ALL ? "ALL" : "ANY";
        return "(%s %s %s %s)"
                .formatted(
                        expressions.instant(value),
                        predicate.getOperator().getValue(),
                        quantifier,
                        expressions.print(predicate.getSubquery()));
    }

    private static String negated(boolean negated, String condition) {
        return negated ? "(NOT (" + condition + "))" : "(" + condition + ")";
    }
}
