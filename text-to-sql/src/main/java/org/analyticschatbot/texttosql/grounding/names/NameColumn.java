package org.analyticschatbot.texttosql.grounding.names;

import io.trino.sql.tree.Expression;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.scope.Family;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Scope;
import org.analyticschatbot.texttosql.grounding.scope.Tables;
import org.analyticschatbot.texttosql.grounding.tree.Place;

/** {@code city} or {@code name} for the text {@code CityName}, the only name that the relations have. */
final class NameColumn implements NameGuess {

    @Override
    public Optional<Found> column(Expression name, Place place, Scope scope, Tables tables) {
        String letters = NearestNames.letters(ColumnNames.column(name));
        return NameGuess.only(NameGuess.sources(name, scope).stream()
                .flatMap(source -> source.columns().stream()
                        .filter(column -> column.family() == Family.TEXT && isNameOf(letters, column.name()))
                        .map(column -> new Found(source, column, false))));
    }

    private static boolean isNameOf(String letters, String column) {
        String other = NearestNames.letters(column);
        return letters.equals("name") ? other.endsWith("name") : other.equals(letters + "name");
    }
}
