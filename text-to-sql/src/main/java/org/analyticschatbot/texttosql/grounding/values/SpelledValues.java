package org.analyticschatbot.texttosql.grounding.values;

import io.trino.sql.tree.BooleanLiteral;
import io.trino.sql.tree.ComparisonPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.ExpressionTreeRewriter;
import io.trino.sql.tree.InListExpression;
import io.trino.sql.tree.InPredicate;
import io.trino.sql.tree.LongLiteral;
import io.trino.sql.tree.Predicate;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.StringLiteral;
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
 * {@code region = 'EU'} where the catalog knows all values of the text column, none of them is written that way, and but
 * one is the same in other letters: {@code eu}. As it is written, the comparison says the same of every row.
 */
public final class SpelledValues implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        Spelling spelling = new Spelling(site);
        return Clauses.map(query, (expression, _) -> spelling.rewrite(expression));
    }

    private static final class Spelling extends Rewriter {

        private static final Set<ComparisonPredicate.Operator> EQUALITY =
                Set.of(ComparisonPredicate.Operator.EQUAL, ComparisonPredicate.Operator.NOT_EQUAL);
        private final Site site;

        Spelling(Site site) {
            this.site = site;
        }

        @Override
        public Expression rewritePredicated(
                Predicated node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
            Predicated predicated = treeRewriter.defaultRewrite(node, null);
            KnownValues values = values(predicated.getValue());
            return values.all().isEmpty()
                    ? predicated
                    : new Predicated(
                            Nodes.at(predicated),
                            predicated.getValue(),
                            spelled(predicated.getPredicate(), predicated.getValue(), values));
        }

        /** Of a column of texts; none where the catalog does not know all. */
        private KnownValues values(Expression name) {
            return site.scope().resolve(name) instanceof Found found
                            && found.column().family() == Family.TEXT
                    ? new KnownValues(found.source().allValues(found.column()))
                    : new KnownValues(List.of());
        }

        private Predicate spelled(Predicate predicate, Expression name, KnownValues values) {
            return switch (predicate) {
                case ComparisonPredicate comparison
                when EQUALITY.contains(comparison.getOperator()) ->
                    new ComparisonPredicate(
                            Nodes.at(comparison),
                            comparison.getOperator(),
                            spelled(comparison.getRight(), name, values));
                case InPredicate in
                when in.getValueList() instanceof InListExpression list ->
                    new InPredicate(
                            Nodes.at(in),
                            in.isNegated(),
                            new InListExpression(
                                    Nodes.at(list),
                                    list.getValues().stream()
                                            .map(item -> spelled(item, name, values))
                                            .toList()));
                default -> predicate;
            };
        }

        private Expression spelled(Expression constant, Expression name, KnownValues values) {
            Optional<String> written = written(constant);
            Optional<String> meant = written.flatMap(values::meantBy);
            if (meant.isEmpty() || meant.equals(written)) {
                return constant;
            }
            String value = meant.get();
            site.findings()
                    .repaired("spelled", "written", Nodes.text(constant), "value", value, "column", Nodes.text(name));
            return new StringLiteral(Nodes.at(constant), value);
        }

        private static Optional<String> written(Expression constant) {
            return switch (constant) {
                case StringLiteral text -> Optional.of(text.getValue());
                case LongLiteral number -> Optional.of(number.getValue());
                case BooleanLiteral truth -> Optional.of(Boolean.toString(truth.getValue()));
                default -> Optional.empty();
            };
        }
    }
}
