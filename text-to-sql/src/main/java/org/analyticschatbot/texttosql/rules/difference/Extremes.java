package org.analyticschatbot.texttosql.rules.difference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.ratio.RankMeasures;

/** The highest and the lowest of a column, by such words or by adjectives. */
final class Extremes {

    private final Scope scope;
    private final Measures measures;
    private final RankMeasures ranked;

    Extremes(Scope scope, Measures measures, RankMeasures ranked) {
        this.scope = scope;
        this.measures = measures;
        this.ranked = ranked;
    }

    /** @param highest unless an adjective says it */
    record Extreme(boolean highest, Optional<Adjective> adjective) {}

    record End(ColumnRef column, boolean highest) {}

    static Optional<Extreme> at(Cursor cursor, int ahead) {
        if (cursor.isCue(ahead, Cue.MAXIMUM, Cue.HIGHEST, Cue.MINIMUM, Cue.LOWEST)) {
            return Optional.of(new Extreme(cursor.isCue(ahead, Cue.MAXIMUM, Cue.HIGHEST), Optional.empty()));
        }
        return cursor.at(ahead, Degree.class)
                .map(Degree::adjective)
                .filter(adjective -> adjective.degree() == Adjective.Degree.SUPERLATIVE)
                .map(adjective -> new Extreme(true, Optional.of(adjective)));
    }

    /** By the column that is named, else by what the adjective measures. */
    Optional<End> end(Extreme extreme, Optional<ColumnRef> named, List<TableName> tables) {
        return named.map(column -> new End(
                        column,
                        extreme.adjective()
                                .map(adjective ->
                                        !adjective.measures().getFirst().startsWith("-"))
                                .orElse(extreme.highest())))
                .or(() -> extreme.adjective()
                        .flatMap(adjective -> measures.of(adjective, tables.stream(), ColumnRef::isNumeric))
                        .map(measure -> new End(measure.column(), !measure.turned())));
    }

    Optional<ColumnRef> column(Cursor cursor, Draft draft, int ahead) {
        return ranked.column(cursor.ahead(ahead), draft).filter(column -> column.isNumeric() && !scope.isKey(column));
    }

    List<TableName> tables(Cursor cursor, Draft draft, int noun) {
        return Stream.concat(table(cursor, noun).stream(), scope.nearby(draft)).toList();
    }

    Optional<TableName> table(Cursor cursor, int ahead) {
        return cursor.at(ahead, SchemaName.class).flatMap(scope::asTable).map(Match::table);
    }
}
