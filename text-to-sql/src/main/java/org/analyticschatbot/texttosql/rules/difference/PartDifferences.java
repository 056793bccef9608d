package org.analyticschatbot.texttosql.rules.difference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Measured;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.Count;
import org.analyticschatbot.texttosql.rules.intent.Expression.Function;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.DisplayColumns;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.ratio.RankMeasures;

/** Two parts of the rows: "how many more ferries than tankers", "the difference in average wage between A and B". */
final class PartDifferences {

    private static final Set<String> MORE = Set.of("more");
    private static final Set<String> FEWER = Set.of("fewer", "less");

    private final Scope scope;
    private final Measures measures;
    private final RankMeasures ranked;
    private final Sides sides;

    PartDifferences(Scope scope, Measures measures, RankMeasures ranked) {
        this.scope = scope;
        this.measures = measures;
        this.ranked = ranked;
        this.sides = new Sides(scope);
    }

    List<Clause> clauses() {
        return List.of(this::between, this::howManyMore, this::howMuch);
    }

    /** "the difference between the average wage of A and that of B", "… in the number of A and B". */
    private boolean between(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.DIFFERENCE)) {
            return false;
        }
        int first = cursor.past(1, Cue.FILLER, Cue.IN, Cue.OF, Cue.BETWEEN);
        Optional<Measured> total = measure(cursor, first, draft);
        boolean counts = total.isEmpty() && cursor.isCue(first, Cue.COUNT);
        if (total.isEmpty() && !counts) {
            return false;
        }
        int start = cursor.past(first + total.map(Measured::length).orElse(1), Cue.BETWEEN, Cue.OF, Cue.IN);
        Optional<Side> one = sides.first(cursor, start, draft);
        Optional<Side> other = one.filter(side -> cursor.isCue(side.end(), Cue.AND))
                .flatMap(side -> sides.second(cursor, repeated(cursor, side.end() + 1, first, total), side));
        return other.isPresent()
                && show(
                        cursor,
                        draft,
                        total.map(Measured::measure)
                                .orElseGet(() -> new Count(one.get().table(), null)),
                        one.get(),
                        other.get());
    }

    private Optional<Measured> measure(Cursor cursor, int ahead, Draft draft) {
        return ranked.at(cursor.ahead(ahead), draft)
                .filter(found -> found.measure() instanceof Aggregate || found.measure() instanceof Count);
    }

    /** "… and the average wage of": said again. */
    private static int repeated(Cursor cursor, int from, int first, Optional<Measured> total) {
        int place = cursor.past(from, Cue.FILLER);
        int length = total.map(Measured::length).orElse(1);
        for (int word = 0; word < length; word++) {
            if (!cursor.peek(place + word)
                    .text()
                    .equalsIgnoreCase(cursor.peek(first + word).text())) {
                return place;
            }
        }
        return place + length;
    }

    /** "how many more appointments were completed than cancelled". */
    private boolean howManyMore(Cursor cursor, Draft draft) {
        String grade = cursor.peek(1).text().toLowerCase(Locale.ROOT);
        if (!cursor.isCue(0, Cue.COUNT) || !(MORE.contains(grade) || FEWER.contains(grade))) {
            return false;
        }
        Optional<Side> one = sides.first(cursor, 2, draft);
        Optional<Side> other = one.flatMap(side -> than(cursor, side));
        return other.isPresent()
                && (MORE.contains(grade)
                        ? show(cursor, draft, new Count(one.get().table(), null), one.get(), other.get())
                        : show(cursor, draft, new Count(one.get().table(), null), other.get(), one.get()))
                && isAdvanced(cursor, other.get());
    }

    private Optional<Side> than(Cursor cursor, Side side) {
        int than = cursor.past(side.end(), Cue.IS, Cue.RELATION);
        return cursor.peek(than).text().equalsIgnoreCase("than")
                ? sides.second(cursor, than + 1, side)
                : Optional.empty();
    }

    private static boolean isAdvanced(Cursor cursor, Side last) {
        return cursor.position() >= last.end();
    }

    /** "how much longer is A than B". */
    private boolean howMuch(Cursor cursor, Draft draft) {
        Optional<Adjective> adjective = cursor.at(1, Degree.class)
                .map(Degree::adjective)
                .filter(found -> cursor.isCue(0, Cue.HOW_MUCH) && found.degree() == Adjective.Degree.COMPARATIVE);
        Optional<Side> one =
                adjective.flatMap(_ -> sides.first(cursor, 2, draft)).filter(this::isNamed);
        Optional<Side> other = one.flatMap(side -> than(cursor, side));
        Optional<Measures.Measure> measure = other.flatMap(side -> measures.of(
                adjective.orElseThrow(), Stream.of(side.condition().column().table())));
        if (measure.isEmpty()) {
            return false;
        }
        Expression most = new Aggregate(Function.MAX, measure.get().column());
        int end = other.get().end();
        Side more = measure.get().turned() ? other.get() : one.get();
        Side less = measure.get().turned() ? one.get() : other.get();
        return show(cursor, draft, most, more, new Side(less.text(), less.condition(), less.table(), end));
    }

    /** Whether it is one row, called by its name. */
    private boolean isNamed(Side side) {
        return DisplayColumns.of(scope.schemaOf(side.condition().column().table()))
                .contains(side.condition().column());
    }

    private static boolean show(Cursor cursor, Draft draft, Expression total, Side more, Side less) {
        draft.output(new Expression.Difference(
                new Expression.TotalWhere(total, more.condition()),
                new Expression.TotalWhere(total, less.condition())));
        draft.assume("The difference is “" + more.text() + "” less “" + less.text() + "”.");
        draft.current = total.table();
        cursor.advance(Math.max(more.end(), less.end()));
        return true;
    }
}
