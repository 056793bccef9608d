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
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** The most less the least of a column: "the difference between the highest and the lowest price". */
final class ExtremeDifferences {

    private static final Set<String> GRADES = Set.of("more", "less", "one");

    private final Scope scope;
    private final Extremes extremes;

    ExtremeDifferences(Scope scope, Extremes extremes) {
        this.scope = scope;
        this.extremes = extremes;
    }

    List<Clause> clauses() {
        return List.of(this::between, this::howMuch);
    }

    private boolean between(Cursor cursor, Draft draft) {
        int first = cursor.past(1, Cue.FILLER, Cue.IN, Cue.OF, Cue.BETWEEN);
        if (!cursor.isCue(0, Cue.DIFFERENCE) || Extremes.at(cursor, first).isEmpty()) {
            return false;
        }
        int noun = scope.head(cursor, cursor.past(first + 1, Cue.FILLER, Cue.OF));
        int and = cursor.isCue(noun, Cue.AND) ? noun : noun + 1;
        int second = cursor.past(and + 1, Cue.FILLER);
        if (!cursor.isCue(and, Cue.AND) || Extremes.at(cursor, second).isEmpty()) {
            return false;
        }
        int last = scope.head(cursor, cursor.past(second + 1, Cue.FILLER, Cue.OF));
        Optional<ColumnRef> column =
                extremes.column(cursor, draft, last).or(() -> extremes.column(cursor, draft, noun));
        int end = extremes.column(cursor, draft, last).isPresent() ? last + 1 : second + 1;
        return show(
                cursor,
                draft,
                extremes.end(Extremes.at(cursor, first).get(), column, extremes.tables(cursor, draft, last)),
                extremes.end(Extremes.at(cursor, second).get(), column, extremes.tables(cursor, draft, last)),
                end);
    }

    /** "how much more does the best paid one earn than the worst paid one". */
    private boolean howMuch(Cursor cursor, Draft draft) {
        int than = than(cursor);
        int first = superlative(cursor, 1, than);
        int second = cursor.past(than + 1, Cue.FILLER);
        if (!cursor.isCue(0, Cue.HOW_MUCH)
                || first == than
                || Extremes.at(cursor, second).isEmpty()) {
            return false;
        }
        Stream<TableName> nouns =
                Stream.of(first + 1, second + 1).flatMap(place -> extremes.table(cursor, place).stream());
        List<TableName> tables = Stream.concat(nouns, scope.nearby(draft)).toList();
        boolean noun = extremes.table(cursor, second + 1).isPresent() || isGrade(cursor.peek(second + 1));
        return show(
                cursor,
                draft,
                extremes.end(Extremes.at(cursor, first).orElseThrow(), Optional.empty(), tables),
                extremes.end(Extremes.at(cursor, second).get(), Optional.empty(), tables),
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
                || extremes.table(cursor, ahead).isPresent()
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
        while (place < to && Extremes.at(cursor, place).isEmpty()) {
            place++;
        }
        return Math.min(place, to);
    }

    private static boolean show(
            Cursor cursor, Draft draft, Optional<Extremes.End> one, Optional<Extremes.End> other, int end) {
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
