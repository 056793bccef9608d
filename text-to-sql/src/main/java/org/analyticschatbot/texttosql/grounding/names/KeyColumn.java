package org.analyticschatbot.texttosql.grounding.names;

import io.trino.sql.tree.Expression;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Scope;
import org.analyticschatbot.texttosql.grounding.scope.Source;
import org.analyticschatbot.texttosql.grounding.scope.Tables;
import org.analyticschatbot.texttosql.grounding.tree.Place;

/**
 * {@code id} for the primary key of that table; the name of a key, or {@code CityId}, for the column that refers to it
 * and is called {@code City}.
 */
final class KeyColumn implements NameGuess {

    @Override
    public Optional<Found> column(Expression name, Place place, Scope scope, Tables tables) {
        String letters = NearestNames.letters(ColumnNames.column(name));
        return NameGuess.only(NameGuess.sources(name, scope).stream()
                .flatMap(source -> Stream.concat(primary(source, letters), referring(source, letters, tables))));
    }

    private static Stream<Found> primary(Source source, String letters) {
        return letters.equals("id") && source.primaryKey().size() == 1
                ? found(source, source.primaryKey().getFirst())
                : Stream.of();
    }

    private static Stream<Found> referring(Source source, String letters, Tables tables) {
        return tables.schema().foreignKeys().stream()
                .filter(key -> source.table() != null
                        && key.from().equals(source.table().name()))
                .filter(key -> NearestNames.letters(key.toColumn()).equals(letters)
                        || letters.equals(NearestNames.letters(key.fromColumn()) + "id"))
                .map(ForeignKey::fromColumn)
                .distinct()
                .flatMap(column -> found(source, column));
    }

    private static Stream<Found> found(Source source, String column) {
        return source.column(column).map(key -> new Found(source, key, false)).stream();
    }
}
