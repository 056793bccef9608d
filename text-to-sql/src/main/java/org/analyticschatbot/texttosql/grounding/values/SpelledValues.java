package org.analyticschatbot.texttosql.grounding.values;

import io.trino.sql.tree.ComparisonPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.ExpressionTreeRewriter;
import io.trino.sql.tree.InListExpression;
import io.trino.sql.tree.InPredicate;
import io.trino.sql.tree.Predicate;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.StringLiteral;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Rewriter;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;
import org.jspecify.annotations.Nullable;

/**
 * {@code region = 'eu'} where the catalog knows all values of the column, none of them is written that way, and but one
 * differs in upper and lower case only: as it is written, the comparison says the same of every row.
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
            List<String> values = values(predicated.getValue());
            return values.isEmpty()
                    ? predicated
                    : new Predicated(
                            Nodes.at(predicated),
                            predicated.getValue(),
                            spelled(predicated.getPredicate(), predicated.getValue(), values));
        }

        /** All values of a column; empty where the catalog does not know all. */
        private List<String> values(Expression name) {
            return site.scope().resolve(name) instanceof Found found
                    ? found.source().allValues(found.column())
                    : List.of();
        }

        private Predicate spelled(Predicate predicate, Expression name, List<String> values) {
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

        private Expression spelled(Expression constant, Expression name, List<String> values) {
            if (!(constant instanceof StringLiteral written) || values.contains(written.getValue())) {
                return constant;
            }
            List<String> alike =
                    values.stream().filter(written.getValue()::equalsIgnoreCase).toList();
            if (alike.size() != 1) {
                return constant;
            }
            site.findings()
                    .repaired(
                            "spelled",
                            "written",
                            Nodes.text(written),
                            "value",
                            alike.getFirst(),
                            "column",
                            Nodes.text(name));
            return new StringLiteral(Nodes.at(written), alike.getFirst());
        }
    }
}
