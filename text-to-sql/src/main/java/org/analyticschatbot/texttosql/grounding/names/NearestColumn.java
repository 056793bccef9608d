package org.analyticschatbot.texttosql.grounding.names;

import io.trino.sql.tree.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Scope;
import org.analyticschatbot.texttosql.grounding.scope.Source;
import org.analyticschatbot.texttosql.grounding.scope.SourceColumn;
import org.analyticschatbot.texttosql.grounding.scope.Tables;
import org.analyticschatbot.texttosql.grounding.tree.Place;

/** {@code ammount} for the amount of the only relation that has one. */
final class NearestColumn implements NameGuess {

    @Override
    public Optional<Found> column(Expression name, Place place, Scope scope, Tables tables) {
        List<Source> sources = NameGuess.sources(name, scope);
        List<String> columns = sources.stream()
                .flatMap(source -> source.columns().stream())
                .map(SourceColumn::name)
                .toList();
        return NearestNames.misspelled(ColumnNames.column(name), columns)
                .flatMap(near -> NameGuess.only(sources.stream().flatMap(source -> named(source, near))));
    }

    private static Stream<Found> named(Source source, String name) {
        return source.column(name).map(column -> new Found(source, column, false)).stream();
    }
}
