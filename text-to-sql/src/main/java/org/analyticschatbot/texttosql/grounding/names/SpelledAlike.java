package org.analyticschatbot.texttosql.grounding.names;

import io.trino.sql.tree.Expression;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Scope;
import org.analyticschatbot.texttosql.grounding.scope.Tables;
import org.analyticschatbot.texttosql.grounding.tree.Place;

/** {@code order_date} for {@code OrderDate}. */
final class SpelledAlike implements NameGuess {

    @Override
    public Optional<Found> column(Expression name, Place place, Scope scope, Tables tables) {
        String letters = NearestNames.letters(ColumnNames.column(name));
        return NameGuess.only(NameGuess.sources(name, scope).stream()
                .flatMap(source -> source.columns().stream()
                        .filter(column -> NearestNames.letters(column.name()).equals(letters))
                        .map(column -> new Found(source, column, false))));
    }
}
