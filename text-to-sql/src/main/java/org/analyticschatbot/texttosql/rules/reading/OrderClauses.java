package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Measured;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.intent.Order;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.ratio.RankMeasures;

/** The order of rows: "sorted by age", "in descending order of price", "from the oldest to the youngest". */
final class OrderClauses {

    private final Scope scope;
    private final Measures measures;
    private final RankMeasures ranked;

    OrderClauses(Scope scope, Measures measures, RankMeasures ranked) {
        this.scope = scope;
        this.measures = measures;
        this.ranked = ranked;
    }

    List<Clause> clauses() {
        return List.of(this::fromTo, this::orderBy, this::direction, this::alphabetically, this::byColumn);
    }

    /** "from the oldest to the youngest". */
    private boolean fromTo(Cursor cursor, Draft draft) {
        int first = cursor.past(0, Cue.RESTRICT, Cue.FILLER);
        int second = cursor.past(first + 1, Cue.TO, Cue.FILLER);
        if (cursor.at(first, Degree.class).isEmpty()
                || second == first + 1
                || cursor.at(second, Degree.class).isEmpty()) {
            return false;
        }
        Degree degree = (Degree) cursor.peek(first);
        Optional<Measures.Measure> measure = measures.of(degree.adjective(), scope.nearby(draft));
        measure.ifPresent(found -> {
            draft.order.removeIf(order -> order.by().equals(new ColumnValue(found.column())));
            draft.order.add(new Order(new ColumnValue(found.column()), !found.turned()));
            cursor.advance(second + 1);
        });
        return measure.isPresent();
    }

    private boolean orderBy(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.ORDER_BY)) {
            return false;
        }
        int ahead = cursor.past(1, Cue.BY, Cue.FILLER, Cue.OF, Cue.IN);
        Optional<TableName> sorted = tableAt(cursor, ahead);
        if (sorted.isPresent() && draft.entity == null) {
            draft.entity = sorted.get();
            ahead = cursor.past(ahead + 1, Cue.BY, Cue.FILLER, Cue.OF, Cue.IN);
        }
        if (cursor.isCue(ahead, Cue.ALPHABETICALLY, Cue.ASCENDING, Cue.DESCENDING) && ahead == 1) {
            cursor.advance(1);
            return true;
        }
        return ordered(cursor, draft, ahead, cursor.isCue(ahead, Cue.DESCENDING));
    }

    private Optional<TableName> tableAt(Cursor cursor, int ahead) {
        return cursor.at(ahead, SchemaName.class).flatMap(scope::asTable).map(Match::table);
    }

    /** "in descending order of age". */
    private boolean direction(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.DESCENDING, Cue.ASCENDING)) {
            return false;
        }
        boolean descending = cursor.isCue(0, Cue.DESCENDING);
        if (ordered(cursor, draft, 1, descending)) {
            return true;
        }
        if (draft.order.isEmpty() && draft.outputs.isEmpty()) {
            return false;
        }
        Expression by = draft.order.isEmpty()
                ? draft.outputs.getLast()
                : draft.order.removeLast().by();
        draft.order.add(new Order(by, descending));
        cursor.advance(1);
        return true;
    }

    private boolean ordered(Cursor cursor, Draft draft, int from, boolean descending) {
        int ahead = cursor.past(from, Cue.ASCENDING, Cue.DESCENDING, Cue.ALPHABETICALLY, Cue.OF, Cue.BY, Cue.FILLER);
        Optional<Measured> by = measure(cursor, draft, ahead);
        by.ifPresent(found -> {
            int end = ahead + found.length();
            int direction = cursor.past(end, Cue.FILLER);
            boolean after = cursor.isCue(direction, Cue.DESCENDING, Cue.ASCENDING);
            draft.order.add(new Order(found.measure(), after ? cursor.isCue(direction, Cue.DESCENDING) : descending));
            draft.mode = Draft.Mode.RESTRICTING;
            cursor.advance(after ? direction + 1 : end);
        });
        return by.isPresent();
    }

    private Optional<Measured> measure(Cursor cursor, Draft draft, int ahead) {
        return ranked.at(cursor.ahead(ahead), draft);
    }

    /** "the five most recent customers by sign-up date", "the longest trip by distance": what ranks is said afterwards. */
    private boolean byColumn(Cursor cursor, Draft draft) {
        int place = cursor.past(1, Cue.FILLER);
        boolean ranks = cursor.isCue(0, Cue.BY)
                && draft.ranked
                && draft.order.size() == 1
                && draft.order.getFirst().by() instanceof ColumnValue;
        Optional<ColumnRef> column = ranks
                ? ranked.column(cursor.ahead(place), draft)
                        .filter(found -> isAlike(
                                found, ((ColumnValue) draft.order.getFirst().by()).column()))
                : Optional.empty();
        column.ifPresent(found -> {
            draft.order.set(
                    0, new Order(new ColumnValue(found), draft.order.getFirst().descending()));
            cursor.advance(place + 1);
        });
        return column.isPresent();
    }

    /** Two numbers, or two dates: an age and a date of birth grow against each other. */
    private static boolean isAlike(ColumnRef column, ColumnRef other) {
        return column.table().equals(other.table())
                && (column.isNumeric() || column.isTemporal())
                && column.isTemporal() == other.isTemporal();
    }

    private boolean alphabetically(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.ALPHABETICALLY)) {
            return false;
        }
        if (ordered(cursor, draft, 1, false)) {
            return true;
        }
        if (draft.outputs.isEmpty()) {
            return false;
        }
        draft.order.add(new Order(draft.outputs.getFirst(), false));
        cursor.advance(1);
        return true;
    }
}
