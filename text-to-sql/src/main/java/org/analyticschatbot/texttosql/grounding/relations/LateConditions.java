package org.analyticschatbot.texttosql.grounding.relations;

import io.trino.sql.tree.AllColumns;
import io.trino.sql.tree.QuerySpecification;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.tree.Draft;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;

/**
 * {@code a JOIN b ON b.x = c.y JOIN c ON …}: a condition that names a relation which is joined later. Among inner joins
 * the order does not count, so they are put into one in which each condition sees its relations.
 */
public final class LateConditions implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        boolean showsAll = query.getSelect().getSelectItems().stream()
                .anyMatch(item ->
                        item instanceof AllColumns all && all.getTarget().isEmpty());
        Optional<InnerJoins> joins =
                showsAll ? Optional.empty() : query.getFrom().flatMap(from -> InnerJoins.of(from, site));
        return joins.filter(InnerJoins::areLate)
                .flatMap(InnerJoins::inOrder)
                .map(ordered -> {
                    site.findings().repaired("join_order");
                    Draft draft = new Draft(query);
                    draft.from = Optional.of(ordered);
                    return draft.query();
                })
                .orElse(query);
    }
}
