package org.analyticschatbot.texttosql.grounding.names;

import io.trino.sql.tree.Expression;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.scope.Scope;
import org.analyticschatbot.texttosql.grounding.scope.Source;

/** Columns in sight with a similar name, each with its relation. */
final class NearNames {

    private NearNames() {}

    static Optional<String> of(Expression name, Scope scope) {
        List<Source> sources = scope.sources();
        List<String> columns = sources.stream()
                .flatMap(source -> source.columns().stream())
                .map(column -> column.name())
                .toList();
        List<String> near = NearestNames.to(ColumnNames.column(name), columns).stream()
                .flatMap(column -> scope.having(column).stream()
                        .map(found ->
                                found.source().name() + "." + found.column().name()))
                .toList();
        return near.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", near));
    }
}
