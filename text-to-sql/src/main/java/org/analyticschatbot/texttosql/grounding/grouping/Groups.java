package org.analyticschatbot.texttosql.grounding.grouping;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.QuerySpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        List<Expression> keys = written.stream()
                .map(key -> OutputNames.grouped(key, query, site))
                .toList();
        Set<String> columns = new HashSet<>();
        keys.forEach(key -> {
            if (site.scope().resolve(key) instanceof Found found) {
                columns.add(Equalities.key(found));
            }
        });
        return new Groups(keys, columns, Determined.by(columns, site.scope(), Equalities.of(query, site.scope())));
    }
}
