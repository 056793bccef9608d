package org.analyticschatbot.texttosql.grounding.grouping;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.LongLiteral;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.SingleColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.tree.Equalities;
import org.analyticschatbot.texttosql.grounding.tree.Site;

/**
 * What a SELECT groups by.
 *
 * @param keys with positions and aliases replaced by what they stand for
 * @param columns those of the keys that are columns
 */
record Groups(List<Expression> keys, Set<String> columns, Determined determined) {

    static Groups of(QuerySpecification query, List<Expression> written, Site site) {
        List<Expression> keys =
                written.stream().map(key -> meaning(key, query, site)).toList();
        Set<String> columns = new HashSet<>();
        keys.forEach(key -> {
            if (site.scope().resolve(key) instanceof Found found) {
                columns.add(Equalities.key(found));
            }
        });
        return new Groups(keys, columns, Determined.by(columns, site.scope(), Equalities.of(query, site.scope())));
    }

    private static Expression meaning(Expression key, QuerySpecification query, Site site) {
        if (key instanceof LongLiteral position) {
            return items(query)
                    .skip(Math.max(position.getParsedValue() - 1, 0))
                    .findFirst()
                    .map(SingleColumn::getExpression)
                    .orElse(key);
        }
        boolean column = site.scope().resolve(key) instanceof Found;
        return column ? key : alias(key, query).orElse(key);
    }

    /** What an alias of the SELECT stands for. */
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
