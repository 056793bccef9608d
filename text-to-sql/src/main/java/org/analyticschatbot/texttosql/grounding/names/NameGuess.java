package org.analyticschatbot.texttosql.grounding.names;

import io.trino.sql.tree.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Scope;
import org.analyticschatbot.texttosql.grounding.scope.Source;
import org.analyticschatbot.texttosql.grounding.scope.Tables;
import org.analyticschatbot.texttosql.grounding.tree.Place;

/** What a name that is no column may stand for; nothing where it could be more than one thing. */
interface NameGuess {

    Optional<Found> column(Expression name, Place place, Scope scope, Tables tables);

    /** The relations that the name's qualifier leaves. */
    static List<Source> sources(Expression name, Scope scope) {
        return ColumnNames.qualifier(name)
                .map(qualifier -> scope.source(qualifier).stream().toList())
                .orElse(scope.sources());
    }

    static Optional<Found> only(Stream<Found> candidates) {
        List<Found> all = candidates.limit(2).toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
