package org.analyticschatbot.core.sql;

import static org.analyticschatbot.core.sql.TreeCopy.at;
import static org.analyticschatbot.core.sql.TreeCopy.name;
import static org.analyticschatbot.core.sql.TreeCopy.names;

import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinCriteria;
import io.trino.sql.tree.JoinOn;
import io.trino.sql.tree.JoinUsing;
import io.trino.sql.tree.Lateral;
import io.trino.sql.tree.NaturalJoin;
import io.trino.sql.tree.QueryBody;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.Unnest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in FROM. */
final class RelationCopy {

    private final TreeCopy tree;

    RelationCopy(TreeCopy tree) {
        this.tree = tree;
    }

    Relation copy(Relation relation) {
        return switch (relation) {
            case QueryBody body -> new QueryCopy(tree).body(body);
            case AliasedRelation aliased -> aliased(aliased);
            case Join join -> join(join);
            case Unnest unnest ->
                new Unnest(at(unnest), tree.expressions(unnest.getExpressions()), unnest.isWithOrdinality());
            case Lateral lateral -> new Lateral(at(lateral), tree.query(lateral.getQuery()));
            default -> throw Refusals.node(relation);
        };
    }

    private AliasedRelation aliased(AliasedRelation aliased) {
        return new AliasedRelation(
                at(aliased),
                tree.relation(aliased.getRelation()),
                name(aliased.getAlias()),
                namesOrNull(aliased.getColumnNames()));
    }

    /** The tree holds null where no column names were given. */
    private static @Nullable List<Identifier> namesOrNull(@Nullable List<Identifier> identifiers) {
        return identifiers == null ? null : names(identifiers);
    }

    private Join join(Join join) {
        return new Join(
                at(join),
                join.getType(),
                tree.relation(join.getLeft()),
                tree.relation(join.getRight()),
                join.getCriteria().map(this::criteria));
    }

    private JoinCriteria criteria(JoinCriteria criteria) {
        return switch (criteria) {
            case JoinOn on -> new JoinOn(tree.expression(on.getExpression()));
            case JoinUsing using -> new JoinUsing(names(using.getColumns()));
            case NaturalJoin natural -> natural;
            default -> throw Refusals.construct("join criteria");
        };
    }
}
