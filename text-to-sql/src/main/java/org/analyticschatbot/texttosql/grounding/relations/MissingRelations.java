package org.analyticschatbot.texttosql.grounding.relations;

import io.trino.sql.tree.AllColumns;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinOn;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.Table;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.texttosql.grounding.names.ColumnNames;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Draft;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Rewriter;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;

/**
 * {@code SELECT customer_name FROM orders}: joins the table that has the missing column, where one known relation leads
 * there and gives each row one partner at most. Since it is a LEFT JOIN, the query keeps exactly the rows that it had.
 */
public final class MissingRelations implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        if (!canGrow(query, site)) {
            return query;
        }
        MissingColumns missing = new MissingColumns(query, site);
        Map<Expression, Partner> partners = missing.partners();
        return partners.isEmpty() ? query : joined(query, partners, site);
    }

    /** Another relation must neither show more columns nor stand behind a comma, where ON would not see the first one. */
    private static boolean canGrow(QuerySpecification query, Site site) {
        boolean implicit = query.getFrom()
                .filter(from -> from instanceof Join join && join.getType() == Join.Type.IMPLICIT)
                .isPresent();
        boolean showsAll = query.getSelect().getSelectItems().stream()
                .anyMatch(item ->
                        item instanceof AllColumns all && all.getTarget().isEmpty());
        return query.getFrom().isPresent()
                && !implicit
                && !showsAll
                && site.scope().merged().isEmpty();
    }

    private static QuerySpecification joined(QuerySpecification query, Map<Expression, Partner> partners, Site site) {
        Draft draft =
                new Draft(Clauses.map(query, (expression, _) -> new Qualified(partners, site).rewrite(expression)));
        Set<KnownRelation> relations = new LinkedHashSet<>();
        partners.forEach((name, partner) -> {
            if (relations.add(partner.relation())) {
                draft.from = draft.from.map(from -> join(from, partner));
            }
            site.findings()
                    .repaired(
                            "joined",
                            "name",
                            Nodes.text(name),
                            "table",
                            partner.table().toString(),
                            "condition",
                            Nodes.text(partner.relation().condition()));
        });
        return draft.query();
    }

    private static Relation join(Relation from, Partner partner) {
        return new Join(
                Join.Type.LEFT,
                from,
                new Table(Nodes.NOWHERE, TableNames.name(partner.table())),
                Optional.of(new JoinOn(partner.relation().condition())));
    }

    /** Names the relation of the new columns, and of those that are no longer the only ones of their name. */
    private static final class Qualified extends Rewriter {

        private final Map<Expression, Partner> partners;
        private final Site site;

        Qualified(Map<Expression, Partner> partners, Site site) {
            this.partners = partners;
            this.site = site;
        }

        @Override
        protected Expression name(Expression name) {
            Partner partner = partners.get(name);
            if (partner != null) {
                return Nodes.qualified(partner.column());
            }
            boolean shared = name instanceof Identifier
                    && partners.values().stream()
                            .anyMatch(other -> other.column()
                                    .source()
                                    .column(ColumnNames.column(name))
                                    .isPresent());
            return shared && site.scope().resolve(name) instanceof Found found && !found.isOuter()
                    ? Nodes.qualified(found)
                    : name;
        }
    }
}
