package org.analyticschatbot.texttosql.grounding.grouping;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.LongLiteral;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.SingleColumn;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.tree.Site;

/** Other clauses may name what SELECT computes by its alias or its position. */
public final class OutputNames {

    private OutputNames() {}

    /** What a key of GROUP BY stands for: a column goes before an alias of its name. */
    public static Expression grouped(Expression key, QuerySpecification query, Site site) {
        boolean column = site.scope().resolve(key) instanceof Found;
        return position(key, query)
                .or(() -> column ? Optional.empty() : alias(key, query))
                .orElse(key);
    }

    /** What a key of ORDER BY stands for: an alias goes before a column of its name. */
    public static Expression sorted(Expression key, QuerySpecification query) {
        return position(key, query).or(() -> alias(key, query)).orElse(key);
    }

    /** Behind a star nobody counts. */
    private static Optional<Expression> position(Expression key, QuerySpecification query) {
        return key instanceof LongLiteral position
                ? query.getSelect().getSelectItems().stream()
                        .takeWhile(SingleColumn.class::isInstance)
                        .map(SingleColumn.class::cast)
                        .skip(Math.max(position.getParsedValue() - 1, 0))
                        .findFirst()
                        .map(SingleColumn::getExpression)
                : Optional.empty();
    }

    static Optional<Expression> alias(Expression name, QuerySpecification query) {
        return name instanceof Identifier identifier
                ? items(query)
                        .filter(item -> item.getAlias()
                                .filter(alias -> alias.getValue().equalsIgnoreCase(identifier.getValue()))
                                .isPresent())
                        .map(SingleColumn::getExpression)
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<SingleColumn> items(QuerySpecification query) {
        return query.getSelect().getSelectItems().stream()
                .flatMap(item -> item instanceof SingleColumn column ? Stream.of(column) : Stream.of());
    }
}
