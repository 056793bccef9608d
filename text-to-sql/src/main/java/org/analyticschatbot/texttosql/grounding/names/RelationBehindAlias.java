package org.analyticschatbot.texttosql.grounding.names;

import io.trino.sql.tree.Expression;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Scope;
import org.analyticschatbot.texttosql.grounding.scope.Source;
import org.analyticschatbot.texttosql.grounding.scope.Tables;
import org.analyticschatbot.texttosql.grounding.tree.Place;

/** {@code orders.id} where orders goes by the name of an alias. */
final class RelationBehindAlias implements NameGuess {

    @Override
    public Optional<Found> column(Expression name, Place place, Scope scope, Tables tables) {
        return ColumnNames.qualifier(name)
                .filter(qualifier -> scope.source(qualifier).isEmpty())
                .flatMap(qualifier ->
                        NameGuess.only(scope.sources().stream()
                                .filter(source -> isTable(source, qualifier))
                                .flatMap(source -> source
                                        .column(ColumnNames.column(name))
                                        .map(column -> new Found(source, column, false))
                                        .stream())));
    }

    private static boolean isTable(Source source, String name) {
        return source.table() != null && source.table().name().name().equalsIgnoreCase(name);
    }
}
