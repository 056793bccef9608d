package org.analyticschatbot.texttosql.grounding.grouping;

import static java.util.stream.Collectors.joining;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.LogicalExpression;
import io.trino.sql.tree.QuerySpecification;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.tree.Draft;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;

/** HAVING, or ORDER BY an aggregate, over plain columns that are not grouped: one group for each of them. */
public final class MissingGroups implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        if (query.getGroupBy().isPresent() || Aggregates.in(Aggregates.selected(query))) {
            return query;
        }
        if (query.getHaving().isPresent() && !Aggregates.in(query.getHaving().get())) {
            return filtered(query, query.getHaving().get(), site);
        }
        boolean aggregates = query.getHaving().isPresent() || Aggregates.in(Aggregates.sorted(query));
        return aggregates ? grouped(query, site) : query;
    }

    private static QuerySpecification filtered(QuerySpecification query, Expression having, Site site) {
        Draft draft = new Draft(query);
        draft.having = Optional.empty();
        draft.where = Optional.of(query.getWhere()
                .<Expression>map(where -> LogicalExpression.and(where, having))
                .orElse(having));
        site.findings().repaired("having", "condition", Nodes.text(having));
        return draft.query();
    }

    private static QuerySpecification grouped(QuerySpecification query, Site site) {
        List<Expression> columns = Aggregates.selected(query).toList();
        if (columns.size() != query.getSelect().getSelectItems().size()) {
            return query;
        }
        Draft draft = new Draft(query);
        draft.groupBy(columns);
        site.findings()
                .repaired(
                        "grouped", "columns", columns.stream().map(Nodes::text).collect(joining(", ")));
        return draft.query();
    }
}
