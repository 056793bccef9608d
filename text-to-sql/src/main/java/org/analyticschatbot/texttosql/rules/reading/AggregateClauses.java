package org.analyticschatbot.texttosql.rules.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.Function;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match.TableMatch;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;
import org.jspecify.annotations.Nullable;

/** "the average age", "minimum and maximum price", "total singers". */
final class AggregateClauses {

    private final Scope scope;

    AggregateClauses(Scope scope) {
        this.scope = scope;
    }

    List<Clause> clauses() {
        return List.of(this::aggregates);
    }

    /** "average, minimum and maximum age": every function of every column. */
    private boolean aggregates(Cursor cursor, Draft draft) {
        List<Function> functions = new ArrayList<>();
        int ahead = 0;
        Function function = function(cursor, ahead, draft);
        while (function != null) {
            functions.add(function);
            ahead = cursor.past(ahead + 1, Cue.AND, Cue.FILLER, Cue.OF);
            function = function(cursor, ahead, draft);
        }
        if (functions.isEmpty()) {
            return false;
        }
        return aggregate(cursor, draft, functions, ahead);
    }

    private boolean aggregate(Cursor cursor, Draft draft, List<Function> functions, int ahead) {
        int place =
                scope.head(cursor, cursor.isCue(ahead, Cue.COUNT) ? cursor.past(ahead, Cue.COUNT, Cue.FILLER) : ahead);
        boolean needsNumbers = functions.contains(Function.SUM) || functions.contains(Function.AVG);
        Optional<ColumnRef> column = aggregated(cursor, draft, place, needsNumbers);
        if (column.isEmpty()) {
            return sumOfRows(cursor, draft, functions, ahead);
        }
        functions.forEach(function -> draft.output(new Aggregate(function, column.get())));
        if (functions.contains(Function.AVG) && SumWords.isAt(cursor, place)) {
            draft.assume("The average is that of the rows of " + column.get().table() + ".");
        }
        draft.mode = Draft.Mode.SELECTING;
        cursor.advance(place + 1);
        return true;
    }

    private Optional<ColumnRef> aggregated(Cursor cursor, Draft draft, int ahead, boolean needsNumbers) {
        return cursor.at(ahead, SchemaName.class)
                .filter(name -> scope.asTable(name).isEmpty())
                .flatMap(_ -> scope.column(
                        cursor.position() + ahead,
                        draft,
                        column -> (column.isNumeric() || (column.isTemporal() && !needsNumbers))
                                && !scope.isKey(column)));
    }

    /** "total singers" counts them. */
    private boolean sumOfRows(Cursor cursor, Draft draft, List<Function> functions, int ahead) {
        if (!functions.equals(List.of(Function.SUM)) || table(cursor, ahead).isEmpty()) {
            return false;
        }
        draft.countPending = true;
        cursor.advance(ahead);
        return true;
    }

    private static @Nullable Function function(Cursor cursor, int ahead, Draft draft) {
        Cue cue = cursor.cue(ahead);
        if (cue == null) {
            return null;
        }
        return switch (cue) {
            case AVERAGE -> Function.AVG;
            case SUM -> Function.SUM;
            case MINIMUM -> Function.MIN;
            case MAXIMUM -> Function.MAX;
            case HIGHEST -> extreme(draft, Function.MAX);
            case LOWEST -> extreme(draft, Function.MIN);
            default -> null;
        };
    }

    /** "the highest price" is a maximum as long as no row has been asked for. */
    private static @Nullable Function extreme(Draft draft, Function function) {
        return draft.isSelecting() && (!draft.asksForRows() || draft.describesGroups()) ? function : null;
    }

    private Optional<TableMatch> table(Cursor cursor, int ahead) {
        return cursor.at(ahead, SchemaName.class).flatMap(scope::asTable);
    }
}
