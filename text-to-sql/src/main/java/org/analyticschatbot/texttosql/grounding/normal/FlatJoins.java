package org.analyticschatbot.texttosql.grounding.normal;

import static java.util.Comparator.comparing;

import io.trino.sql.SqlFormatter;
import io.trino.sql.tree.BooleanLiteral;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinCriteria;
import io.trino.sql.tree.JoinOn;
import io.trino.sql.tree.LogicalExpression;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.tree.Draft;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;
import org.jspecify.annotations.Nullable;

/** Puts the relations of inner joins into one order, and their conditions into WHERE, where they mean the same. */
public final class FlatJoins implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        List<Relation> relations = new ArrayList<>();
        List<Expression> conditions = new ArrayList<>();
        boolean inner = query.getFrom()
                .filter(from -> collect(from, relations, conditions))
                .isPresent();
        return inner ? flat(query, relations, conditions) : query;
    }

    /** @return whether there are inner joins with conditions only */
    private static boolean collect(Relation from, List<Relation> relations, List<Expression> conditions) {
        if (!(from instanceof Join join)) {
            return relations.add(from);
        }
        boolean known = switch (join.getType()) {
            case CROSS, IMPLICIT -> true;
            case INNER -> collect(join.getCriteria().orElse(null), conditions);
            case LEFT, RIGHT, FULL -> false;
        };
        return known
                && collect(join.getLeft(), relations, conditions)
                && collect(join.getRight(), relations, conditions);
    }

    private static boolean collect(@Nullable JoinCriteria criteria, List<Expression> conditions) {
        return criteria instanceof JoinOn on && conditions.add(on.getExpression());
    }

    private static QuerySpecification flat(
            QuerySpecification query, List<Relation> relations, List<Expression> conditions) {
        query.getWhere().ifPresent(conditions::add);
        List<Expression> terms = conditions.stream()
                .flatMap(Nodes::conjuncts)
                .filter(term -> !term.equals(BooleanLiteral.TRUE_LITERAL))
                .toList();
        Draft draft = new Draft(query);
        draft.from = relations.stream()
                .sorted(comparing(SqlFormatter::formatSql))
                .reduce((left, right) -> new Join(Join.Type.CROSS, left, right, Optional.empty()));
        draft.where = terms.isEmpty()
                ? Optional.empty()
                : Optional.of(SortedTerms.joined(LogicalExpression.Operator.AND, terms.stream()));
        return draft.query();
    }
}
