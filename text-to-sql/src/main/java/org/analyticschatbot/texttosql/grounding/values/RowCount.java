package org.analyticschatbot.texttosql.grounding.values;

import io.trino.sql.tree.Query;
import io.trino.sql.tree.QuerySpecification;
import org.analyticschatbot.texttosql.grounding.grouping.Aggregates;
import org.analyticschatbot.texttosql.grounding.scope.Scope;
import org.analyticschatbot.texttosql.grounding.scope.Scopes;
import org.analyticschatbot.texttosql.grounding.scope.Source;
import org.analyticschatbot.texttosql.grounding.scope.Tables;
import org.analyticschatbot.texttosql.grounding.tree.Equalities;

/** How many rows a subquery may give, as far as the tree and the catalog tell. */
final class RowCount {

    private RowCount() {}

    /** False where it is one at most: an aggregate of all rows, the first row, the row of a key. */
    static boolean mayBeSeveral(Query query, Tables tables) {
        return query.getLimit().isEmpty()
                && query.getQueryBody() instanceof QuerySpecification body
                && body.getLimit().isEmpty()
                && !isOneGroup(body)
                && !isOneRow(body, tables);
    }

    private static boolean isOneGroup(QuerySpecification body) {
        return body.getGroupBy().isEmpty() && Aggregates.in(Aggregates.selected(body));
    }

    private static boolean isOneRow(QuerySpecification body, Tables tables) {
        Scope scope = Scopes.of(body.getFrom(), tables, null);
        Equalities equalities = Equalities.of(body, scope);
        return scope.sources().size() == 1 && scope.sources().stream().allMatch(source -> isFixed(source, equalities));
    }

    private static boolean isFixed(Source source, Equalities equalities) {
        return source.columns().stream()
                .anyMatch(column -> source.isUnique(column)
                        && equalities.constants().contains(Equalities.key(source.name(), column.name())));
    }
}
