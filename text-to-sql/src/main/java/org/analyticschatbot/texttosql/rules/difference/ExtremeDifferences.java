package org.analyticschatbot.texttosql.rules.difference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.Function;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.ratio.RankMeasures;

/** The most less the least of a column: "the difference between the highest and the lowest price". */
final class ExtremeDifferences {

    private static final Set<String> GRADES = Set.of("more", "less", "one");

    private final Scope scope;
    private final Measures measures;
    private final RankMeasures ranked;

    ExtremeDifferences(Scope scope, Measures measures, RankMeasures ranked) {
        this.scope = scope;
        this.measures = measures;
        this.ranked = ranked;
    }

    List<Clause> clauses() {
        return List.of(this::between, this::howMuch);
    }

    /** @param highest unless an adjective says it */
    private record Extreme(boolean highest, Optional<Adjective> adjective) {}

    private record End(ColumnRef column, boolean highest) {}

    private static Optional<Extreme> extreme(Cursor cursor, int ahead) {
        if (cursor.isCue(ahead, Cue.MAXIMUM, Cue.HIGHEST, Cue.MINIMUM, Cue.LOWEST)) {
            return Optional.of(new Extreme(cursor.isCue(ahead, Cue.MAXIMUM, Cue.HIGHEST), Optional.empty()));
        }
        return cursor.at(ahead, Degree.class)
                .map(Degree::adjective)
                .filter(adjective -> adjective.degree() == Adjective.Degree.SUPERLATIVE)
                .map(adjective -> new Extreme(true, Optional.of(adjective)));
    }

    private boolean between(Cursor cursor, Draft draft) {
        int first = cursor.past(1, Cue.FILLER, Cue.IN, Cue.OF, Cue.BETWEEN);
        if (!cursor.isCue(0, Cue.DIFFERENCE) || extreme(cursor, first).isEmpty()) {
            return false;
        }
        int noun = scope.head(cursor, cursor.past(first + 1, Cue.FILLER, Cue.OF));
        int and = cursor.isCue(noun, Cue.AND) ? noun : noun + 1;
        int second = cursor.past(and + 1, Cue.FILLER);
        if (!cursor.isCue(and, Cue.AND) || extreme(cursor, second).isEmpty()) {
            return false;
        }
        int last = scope.head(cursor, cursor.past(second + 1, Cue.FILLER, Cue.OF));
        Optional<ColumnRef> column = column(cursor, draft, last).or(() -> column(cursor, draft, noun));
        int end = column(cursor, draft, last).isPresent() ? last + 1 : second + 1;
        return show(
                cursor,
                draft,
                end(extreme(cursor, first).get(), column, tables(cursor, draft, last)),
                end(extreme(cursor, second).get(), column, tables(cursor, draft, last)),
                end);
    }

    /** "how much more does the best paid one earn than the worst paid one". */
    private boolean howMuch(Cursor cursor, Draft draft) {
        int than = than(cursor);
        int first = superlative(cursor, 1, than);
        int second = cursor.past(than + 1, Cue.FILLER);
        if (!cursor.isCue(0, Cue.HOW_MUCH)
                || first == than
                || extreme(cursor, second).isEmpty()) {
            return false;
        }
        Stream<TableName> nouns = Stream.of(first + 1, second + 1).flatMap(place -> table(cursor, place).stream());
        List<TableName> tables = Stream.concat(nouns, scope.nearby(draft)).toList();
        boolean noun = table(cursor, second + 1).isPresent() || isGrade(cursor.peek(second + 1));
        return show(
                cursor,
                draft,
                end(extreme(cursor, first).orElseThrow(), Optional.empty(), tables),
                end(extreme(cursor, second).get(), Optional.empty(), tables),
                noun ? second + 2 : second + 1);
    }

    /** The place of "than", if nothing stands before it that would restrict anything; else 0. */
    private int than(Cursor cursor) {
        int place = 1;
        while (says(cursor, place) && !isThan(cursor, place)) {
            place++;
        }
        return isThan(cursor, place) ? place : 0;
    }

    private boolean says(Cursor cursor, int ahead) {
        return cursor.isCue(ahead, Cue.RELATION, Cue.IS, Cue.FILLER)
                || cursor.at(ahead, Degree.class).isPresent()
                || table(cursor, ahead).isPresent()
                || isGrade(cursor.peek(ahead));
    }

    private static boolean isGrade(Mention mention) {
        return GRADES.contains(mention.text().toLowerCase(Locale.ROOT));
    }

    private static boolean isThan(Cursor cursor, int ahead) {
        return cursor.peek(ahead).text().equalsIgnoreCase("than");
    }

    private static int superlative(Cursor cursor, int from, int to) {
        int place = from;
        while (place < to && extreme(cursor, place).isEmpty()) {
            place++;
        }
        return Math.min(place, to);
    }

    private Optional<ColumnRef> column(Cursor cursor, Draft draft, int ahead) {
        return ranked.column(cursor.ahead(ahead), draft).filter(column -> column.isNumeric() && !scope.isKey(column));
    }

    private List<TableName> tables(Cursor cursor, Draft draft, int noun) {
        return Stream.concat(table(cursor, noun).stream(), scope.nearby(draft)).toList();
    }

    private Optional<TableName> table(Cursor cursor, int ahead) {
        return cursor.at(ahead, SchemaName.class).flatMap(scope::asTable).map(Match::table);
    }

    private Optional<End> end(Extreme extreme, Optional<ColumnRef> named, List<TableName> tables) {
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

    private static boolean show(Cursor cursor, Draft draft, Optional<End> one, Optional<End> other, int end) {
        if (one.isEmpty()
                || other.isEmpty()
                || !one.get().column().equals(other.get().column())
                || one.get().highest() == other.get().highest()) {
            return false;
        }
        ColumnRef column = one.get().column();
        draft.output(
                new Expression.Difference(new Aggregate(Function.MAX, column), new Aggregate(Function.MIN, column)));
        draft.current = column.table();
        cursor.advance(end);
        return true;
    }
}
