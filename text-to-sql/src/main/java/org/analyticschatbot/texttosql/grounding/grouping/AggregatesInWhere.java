package org.analyticschatbot.texttosql.grounding.grouping;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.LogicalExpression;
import io.trino.sql.tree.QuerySpecification;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.grounding.tree.Draft;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;

/** {@code WHERE count(*) > 3} says what HAVING does. */
public final class AggregatesInWhere implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        List<Expression> misplaced = terms(query, Aggregates::in);
        if (misplaced.isEmpty()) {
            return query;
        }
        misplaced.forEach(term -> site.findings().repaired("where", "condition", Nodes.text(term)));
        Draft draft = new Draft(query);
        draft.where = all(terms(query, term -> !Aggregates.in(term)).stream());
        draft.having = all(Stream.concat(misplaced.stream(), query.getHaving().stream()));
        return draft.query();
    }

    private static List<Expression> terms(QuerySpecification query, Predicate<Expression> wanted) {
        return query.getWhere().stream()
                .flatMap(Nodes::conjuncts)
                .filter(wanted)
                .toList();
    }

    private static Optional<Expression> all(Stream<Expression> terms) {
        return terms.reduce(LogicalExpression::and);
    }
}
