package org.analyticschatbot.texttosql.grounding.relations;

import io.trino.sql.tree.ComparisonPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Predicated;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Source;
import org.analyticschatbot.texttosql.grounding.scope.Tables;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;

/** A key of one relation that refers to another, as the catalog knows it. */
record KnownRelation(Found from, Found to) {

    /** Those by which one of the two refers to the other. */
    static Stream<KnownRelation> between(Source one, Source other, Tables tables) {
        return Stream.concat(referring(one, other, tables), referring(other, one, tables));
    }

    private static Stream<KnownRelation> referring(Source from, Source to, Tables tables) {
        return tables.schema().foreignKeys().stream()
                .filter(key -> from.isOf(key.from()) && to.isOf(key.to()))
                .flatMap(key -> of(key, from, to).stream());
    }

    private static Optional<KnownRelation> of(ForeignKey key, Source from, Source to) {
        return from.column(key.fromColumn())
                .flatMap(left -> to.column(key.toColumn())
                        .map(right -> new KnownRelation(new Found(from, left, false), new Found(to, right, false))));
    }

    /** Whether each row of another relation meets one row of this one at most. */
    boolean isUniqueIn(Source source) {
        Found end = to.source().equals(source) ? to : from;
        return source.isUnique(end.column());
    }

    Expression condition() {
        Expression value = Nodes.qualified(from);
        return new Predicated(
                Nodes.at(value),
                value,
                new ComparisonPredicate(Nodes.at(value), ComparisonPredicate.Operator.EQUAL, Nodes.qualified(to)));
    }
}
