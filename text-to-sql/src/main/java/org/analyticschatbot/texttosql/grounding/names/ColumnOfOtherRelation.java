package org.analyticschatbot.texttosql.grounding.names;

import io.trino.sql.tree.Expression;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Scope;
import org.analyticschatbot.texttosql.grounding.scope.Tables;
import org.analyticschatbot.texttosql.grounding.tree.Place;

/**
 * {@code a.price} where only b has a price. Not in the condition of a join, which would then say nothing of the relation
 * that it is about.
 */
final class ColumnOfOtherRelation implements NameGuess {

    @Override
    public Optional<Found> column(Expression name, Place place, Scope scope, Tables tables) {
        return place == Place.ON || ColumnNames.qualifier(name).isEmpty()
                ? Optional.empty()
                : NameGuess.only(scope.having(ColumnNames.column(name)).stream());
    }
}
