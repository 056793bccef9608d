package org.analyticschatbot.texttosql.rules.difference;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.Function;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** Both ends of one column: "the cheapest and the most expensive price", "the youngest and oldest age". */
final class ExtremePairs {

    private final Scope scope;
    private final Extremes extremes;

    ExtremePairs(Scope scope, Extremes extremes) {
        this.scope = scope;
        this.extremes = extremes;
    }

    List<Clause> clauses() {
        return List.of(this::both);
    }

    private boolean both(Cursor cursor, Draft draft) {
        int second = cursor.past(1, Cue.AND, Cue.FILLER);
        Optional<Extremes.Extreme> one = Extremes.at(cursor, 0).filter(_ -> second > 1 && draft.isSelecting());
        Optional<Extremes.Extreme> other = one.flatMap(_ -> Extremes.at(cursor, second));
        int noun = scope.head(cursor, cursor.past(second + 1, Cue.FILLER, Cue.OF));
        Optional<ColumnRef> column = other.flatMap(_ -> extremes.column(cursor, draft, noun));
        boolean adjectives = other.isPresent()
                && one.get().adjective().isPresent()
                && other.get().adjective().isPresent();
        if (column.isEmpty() || !adjectives) {
            return false;
        }
        draft.output(of(one.get(), column.get()));
        draft.output(of(other.get(), column.get()));
        cursor.advance(noun + 1);
        return true;
    }

    private Expression of(Extremes.Extreme extreme, ColumnRef column) {
        boolean highest = extremes.end(extreme, Optional.of(column), List.of())
                .map(Extremes.End::highest)
                .orElse(true);
        return new Aggregate(highest ? Function.MAX : Function.MIN, column);
    }
}
