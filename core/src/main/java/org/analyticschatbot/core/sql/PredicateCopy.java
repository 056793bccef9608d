package org.analyticschatbot.core.sql;

import static org.analyticschatbot.core.sql.TreeCopy.at;

import io.trino.sql.tree.BetweenPredicate;
import io.trino.sql.tree.BooleanTestPredicate;
import io.trino.sql.tree.ComparisonPredicate;
import io.trino.sql.tree.DistinctFromPredicate;
import io.trino.sql.tree.InPredicate;
import io.trino.sql.tree.IsNullPredicate;
import io.trino.sql.tree.LikePredicate;
import io.trino.sql.tree.Predicate;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QuantifiedComparisonPredicate;

/** Comparisons. The simple CASE holds predicates without a value before them. */
final class PredicateCopy {

    private final TreeCopy tree;

    PredicateCopy(TreeCopy tree) {
        this.tree = tree;
    }

    Predicated copy(Predicated predicated) {
        return new Predicated(at(predicated), tree.expression(predicated.getValue()), copy(predicated.getPredicate()));
    }

    Predicate copy(Predicate predicate) {
        return switch (predicate) {
            case ComparisonPredicate comparison ->
                new ComparisonPredicate(
                        at(comparison), comparison.getOperator(), tree.expression(comparison.getRight()));
            case BetweenPredicate between -> between(between);
            case InPredicate in -> new InPredicate(at(in), in.isNegated(), tree.expression(in.getValueList()));
            case LikePredicate like ->
                new LikePredicate(
                        at(like),
                        like.isNegated(),
                        tree.expression(like.getPattern()),
                        tree.expression(like.getEscape()));
            case DistinctFromPredicate distinct ->
                new DistinctFromPredicate(at(distinct), distinct.isNegated(), tree.expression(distinct.getRight()));
            case QuantifiedComparisonPredicate quantified -> quantified(quantified);
            case IsNullPredicate isNull -> new IsNullPredicate(at(isNull), isNull.isNegated());
            case BooleanTestPredicate test ->
                new BooleanTestPredicate(at(test), test.isNegated(), test.getTruthValue());
            default -> throw Refusals.node(predicate);
        };
    }

    private BetweenPredicate between(BetweenPredicate between) {
        return new BetweenPredicate(
                at(between),
                between.isNegated(),
                between.getSymmetry(),
                tree.expression(between.getMin()),
                tree.expression(between.getMax()));
    }

    private QuantifiedComparisonPredicate quantified(QuantifiedComparisonPredicate quantified) {
        return new QuantifiedComparisonPredicate(
                at(quantified),
                quantified.getOperator(),
                quantified.getQuantifier(),
                tree.expression(quantified.getSubquery()));
    }
}
