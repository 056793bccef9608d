package org.analyticschatbot.texttosql.grounding.grouping;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.LongLiteral;
import io.trino.sql.tree.OrderBy;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Select;
import io.trino.sql.tree.SortItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Draft;
import org.analyticschatbot.texttosql.grounding.tree.Equalities;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;

/**
 * SELECT DISTINCT in the order of something else: each distinct row then stands where the first of its rows would, so it
 * is ordered by their smallest value, or by the largest when descending.
 */
public final class DistinctOrder implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        List<Expression> items = Aggregates.selected(query).toList();
        boolean plain = items.size() == query.getSelect().getSelectItems().size();
        boolean elsewhere = Aggregates.sorted(query).anyMatch(key -> !isSelected(key, query, items, site));
        if (!query.getSelect().isDistinct() || !plain || !elsewhere) {
            return query;
        }
        return query.getGroupBy().isPresent() ? distinctGroups(query, items, site) : grouped(query, items, site);
    }

    private static boolean isSelected(Expression key, QuerySpecification query, List<Expression> items, Site site) {
        return key instanceof LongLiteral
                || items.contains(key)
                || OutputNames.alias(key, query).isPresent()
                || (isColumn(key, site) && columns(items, site).containsAll(columns(List.of(key), site)));
    }

    private static boolean isColumn(Expression key, Site site) {
        return site.scope().resolve(key) instanceof Found;
    }

    private static Set<String> columns(List<Expression> expressions, Site site) {
        Set<String> columns = new HashSet<>();
        for (Expression expression : expressions) {
            if (site.scope().resolve(expression) instanceof Found found) {
                columns.add(Equalities.key(found));
            }
        }
        return columns;
    }

    private static QuerySpecification distinctGroups(QuerySpecification query, List<Expression> items, Site site) {
        List<Expression> keys = Clauses.keys(query).orElse(List.of());
        boolean shown = !keys.isEmpty() && keys.stream().allMatch(key -> isSelected(key, query, items, site));
        if (!shown) {
            return query;
        }
        site.findings().repaired("distinct");
        Draft draft = new Draft(query);
        draft.select =
                new Select(Nodes.at(query.getSelect()), false, query.getSelect().getSelectItems());
        return draft.query();
    }

    private static QuerySpecification grouped(QuerySpecification query, List<Expression> items, Site site) {
        if (Aggregates.in(items.stream()) || Aggregates.in(Aggregates.sorted(query))) {
            return query;
        }
        Draft draft = new Draft(query);
        draft.select =
                new Select(Nodes.at(query.getSelect()), false, query.getSelect().getSelectItems());
        draft.groupBy(items);
        draft.orderBy = query.getOrderBy()
                .map(order -> new OrderBy(
                        Nodes.at(order),
                        order.getSortItems().stream()
                                .map(item ->
                                        isSelected(item.getSortKey(), query, items, site) ? item : first(item, site))
                                .toList()));
        return draft.query();
    }

    private static SortItem first(SortItem item, Site site) {
        site.findings().repaired("distinct_order", "key", Nodes.text(item.getSortKey()));
        boolean descending = item.getOrdering() == SortItem.Ordering.DESCENDING;
        Expression first = Nodes.call(descending ? "max" : "min", item.getSortKey());
        return new SortItem(Nodes.at(item), first, item.getOrdering(), item.getNullOrdering());
    }
}
