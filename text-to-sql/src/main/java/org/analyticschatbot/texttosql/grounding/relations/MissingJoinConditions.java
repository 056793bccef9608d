package org.analyticschatbot.texttosql.grounding.relations;

import io.trino.sql.tree.BooleanLiteral;
import io.trino.sql.tree.ComparisonPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinOn;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.names.ColumnNames;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Missing;
import org.analyticschatbot.texttosql.grounding.scope.Scopes;
import org.analyticschatbot.texttosql.grounding.scope.Source;
import org.analyticschatbot.texttosql.grounding.tree.Draft;
import org.analyticschatbot.texttosql.grounding.tree.Equalities;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Place;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;

/**
 * Joins on TRUE, or on a column that does not exist, along the one known relation between the two sides, unless WHERE or
 * another join links them.
 */
public final class MissingJoinConditions implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        Draft draft = new Draft(query);
        Equalities equalities = Equalities.of(query, site.scope());
        draft.from = query.getFrom().map(from -> joined(from, site, equalities));
        return draft.query();
    }

    private static Relation joined(Relation from, Site site, Equalities equalities) {
        if (!(from instanceof Join join)) {
            return from;
        }
        Relation left = joined(join.getLeft(), site, equalities);
        Optional<Expression> known = join.getCriteria()
                .filter(criteria -> criteria instanceof JoinOn on && saysNothing(on.getExpression(), site))
                .flatMap(_ -> along(sources(left, site), sources(join.getRight(), site), site, equalities));
        known.ifPresent(condition -> site.findings().repaired("join", "condition", Nodes.text(condition)));
        return new Join(
                join.getType(),
                left,
                join.getRight(),
                known.<io.trino.sql.tree.JoinCriteria>map(JoinOn::new).or(join::getCriteria));
    }

    private static boolean saysNothing(Expression condition, Site site) {
        return condition instanceof BooleanLiteral
                || (condition instanceof Predicated predicated
                        && predicated.getPredicate() instanceof ComparisonPredicate comparison
                        && (isMissing(predicated.getValue(), site) || isMissing(comparison.getRight(), site)));
    }

    /** Neither a column nor one that can be guessed. */
    private static boolean isMissing(Expression name, Site site) {
        return site.scope().resolve(name) instanceof Missing
                && ColumnNames.guess(name, Place.ON, site).isEmpty();
    }

    private static List<Source> sources(Relation relation, Site site) {
        return Scopes.of(Optional.of(relation), site.tables(), null).sources();
    }

    private static Optional<Expression> along(List<Source> left, List<Source> right, Site site, Equalities equalities) {
        boolean linked = right.stream()
                .flatMap(source -> source.columns().stream().map(column -> new Found(source, column, false)))
                .anyMatch(column -> equalities.with(Equalities.key(column)).size() > 1);
        List<Expression> conditions = left.stream()
                .flatMap(from -> right.stream().flatMap(to -> KnownRelation.between(from, to, site.tables())))
                .map(KnownRelation::condition)
                .distinct()
                .toList();
        return linked || conditions.size() != 1 ? Optional.empty() : Optional.of(conditions.getFirst());
    }
}
