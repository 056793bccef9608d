package org.analyticschatbot.texttosql.grounding.relations;

import io.trino.sql.tree.ComparisonPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.ExpressionTreeRewriter;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QuerySpecification;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.texttosql.grounding.scope.Family;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Rewriter;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;
import org.jspecify.annotations.Nullable;

/**
 * {@code orders.customer = customers.name} where {@code customer} is a number that refers to {@code customers.id}: a
 * text is no number, so no row could meet another; by the key that the catalog knows, they do.
 */
public final class ComparedKeys implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        Keys keys = new Keys(site);
        return Clauses.map(query, (expression, _) -> keys.rewrite(expression));
    }

    private static final class Keys extends Rewriter {

        private static final Set<Family> NUMBER_AND_TEXT = Set.of(Family.NUMBER, Family.TEXT);
        private final Site site;

        Keys(Site site) {
            this.site = site;
        }

        @Override
        public Expression rewritePredicated(
                Predicated node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
            Predicated predicated = treeRewriter.defaultRewrite(node, null);
            return predicated.getPredicate() instanceof ComparisonPredicate comparison
                            && comparison.getOperator() == ComparisonPredicate.Operator.EQUAL
                            && site.scope().resolve(predicated.getValue()) instanceof Found left
                            && site.scope().resolve(comparison.getRight()) instanceof Found right
                            && neverMeet(left, right)
                    ? known(left, right)
                            .map(relation -> told(predicated, relation))
                            .orElse(predicated)
                    : predicated;
        }

        private static boolean neverMeet(Found left, Found right) {
            return left.column().family() != right.column().family()
                    && NUMBER_AND_TEXT.contains(left.column().family())
                    && NUMBER_AND_TEXT.contains(right.column().family())
                    && !(holdsNumbers(left) && holdsNumbers(right));
        }

        private static boolean holdsNumbers(Found column) {
            List<String> values = column.source().knownValues(column.column());
            return column.column().family() == Family.NUMBER
                    || (!values.isEmpty() && values.stream().allMatch(value -> value.matches("[-+]?\\d+(\\.\\d+)?")));
        }

        /** The one relation by which a column of the comparison refers to the other's table. */
        private Optional<KnownRelation> known(Found left, Found right) {
            List<KnownRelation> relations = KnownRelation.between(left.source(), right.source(), site.tables())
                    .filter(relation ->
                            relation.from().isSame(left) || relation.from().isSame(right))
                    .filter(relation -> relation.from().column().family()
                            == relation.to().column().family())
                    .limit(2)
                    .toList();
            return relations.size() == 1 ? Optional.of(relations.getFirst()) : Optional.empty();
        }

        private Expression told(Predicated written, KnownRelation relation) {
            Expression condition = relation.condition();
            site.findings().repaired("key", "written", Nodes.text(written), "condition", Nodes.text(condition));
            return condition;
        }
    }
}
