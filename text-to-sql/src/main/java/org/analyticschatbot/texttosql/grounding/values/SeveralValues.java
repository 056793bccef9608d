package org.analyticschatbot.texttosql.grounding.values;

import io.trino.sql.tree.ComparisonPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.InPredicate;
import io.trino.sql.tree.LogicalExpression;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.SubqueryExpression;
import org.analyticschatbot.texttosql.grounding.tree.Draft;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;

/**
 * {@code WHERE city = (SELECT city …)} where the subquery may give several rows, on which the engine would break: any of
 * them. With one row or none it means the same, so only terms of WHERE are read that way that nothing negates.
 */
public final class SeveralValues implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        Draft draft = new Draft(query);
        draft.where = query.getWhere().map(where -> any(where, site));
        return draft.query();
    }

    private static Expression any(Expression condition, Site site) {
        return switch (condition) {
            case LogicalExpression logical ->
                new LogicalExpression(
                        Nodes.at(logical),
                        logical.getOperator(),
                        logical.getTerms().stream().map(term -> any(term, site)).toList());
            case Predicated predicated
            when predicated.getPredicate() instanceof ComparisonPredicate comparison
                    && comparison.getOperator() == ComparisonPredicate.Operator.EQUAL
                    && comparison.getRight() instanceof SubqueryExpression subquery
                    && RowCount.mayBeSeveral(subquery.getQuery(), site.tables()) -> {
                site.findings().repaired("several", "value", Nodes.text(predicated.getValue()));
                yield new Predicated(
                        Nodes.at(predicated),
                        predicated.getValue(),
                        new InPredicate(Nodes.at(comparison), false, subquery));
            }
            default -> condition;
        };
    }
}
