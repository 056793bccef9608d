package org.analyticschatbot.texttosql.grounding.normal;

import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.QuerySpecification;
import org.analyticschatbot.texttosql.grounding.grouping.OutputNames;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Draft;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Rewriter;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;

/** Names each column with its relation, each relation as its table, and what is sorted or grouped by in full. */
public final class CanonicalNames implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        RelationNames relations = new RelationNames(site.scope());
        Columns columns = new Columns(site, relations);
        QuerySpecification named = Clauses.map(
                query,
                (expression, place) -> columns.rewrite(
                        switch (place) {
                            case GROUP_BY -> OutputNames.grouped(expression, query, site);
                            case ORDER_BY -> OutputNames.sorted(expression, query);
                            case SELECT, ON, WHERE, HAVING -> expression;
                        }));
        Draft draft = new Draft(named);
        draft.from = named.getFrom().map(relations::renamed);
        return draft.query();
    }

    private static final class Columns extends Rewriter {

        private final Site site;
        private final RelationNames relations;

        Columns(Site site, RelationNames relations) {
            this.site = site;
            this.relations = relations;
        }

        @Override
        protected Expression name(Expression name) {
            return site.scope().resolve(name) instanceof Found found
                    ? new DereferenceExpression(
                            Nodes.at(name),
                            Nodes.identifier(relations.of(found.source())),
                            Nodes.identifier(RelationNames.lower(found.column().name())))
                    : name;
        }
    }
}
