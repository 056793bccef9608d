package org.analyticschatbot.texttosql.rules.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.intent.Expression.Count;
import org.analyticschatbot.texttosql.rules.intent.Expression.Function;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match.TableMatch;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.jspecify.annotations.Nullable;

/** What to show: columns, tables, counts and aggregates. */
final class OutputClauses {

    private final Scope scope;

    OutputClauses(Scope scope) {
        this.scope = scope;
    }

    List<Clause> clauses() {
        return List.of(this::everything, this::distinct, this::count, this::aggregates, this::table, this::column);
    }

    private boolean everything(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.EVERYTHING)) {
            return false;
        }
        draft.everything = true;
        cursor.advance(1);
        return true;
    }

    private boolean distinct(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.DISTINCT) || !draft.isSelecting()) {
            return false;
        }
        draft.distinct = true;
        cursor.advance(1);
        return true;
    }

    /** "how many singers", "the number of different countries"; what is counted may stand further on. */
    private boolean count(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.COUNT)) {
            return false;
        }
        int next = cursor.past(1, Cue.FILLER, Cue.OF, Cue.COUNT);
        boolean distinct = cursor.isCue(next, Cue.DISTINCT);
        int target = distinct ? cursor.past(next + 1, Cue.FILLER, Cue.OF) : next;
        Optional<ColumnRef> counted = countedColumn(cursor, draft, target);
        if (counted.isPresent()) {
            cursor.advance(target + 1);
            countColumns(cursor, draft, counted.get());
        } else {
            draft.countPending = true;
            cursor.advance(target);
        }
        draft.mode = Draft.Mode.SELECTING;
        return true;
    }

    private void countColumns(Cursor cursor, Draft draft, ColumnRef first) {
        draft.output(new Count(first.table(), first));
        while (cursor.isCue(0, Cue.AND)) {
            int next = cursor.past(1, Cue.FILLER, Cue.DISTINCT);
            Optional<ColumnRef> more = countedColumn(cursor, draft, next);
            if (more.isEmpty()) {
                return;
            }
            draft.output(new Count(more.get().table(), more.get()));
            cursor.advance(next + 1);
        }
    }

    private Optional<ColumnRef> countedColumn(Cursor cursor, Draft draft, int ahead) {
        return cursor.at(ahead, SchemaName.class)
                .filter(name -> scope.asTable(name).isEmpty() && !scope.isValue(name) && !isQualifier(cursor, ahead))
                .flatMap(_ -> scope.column(cursor.position() + ahead, draft, _ -> true));
    }

    /** "average, minimum and maximum age": every function of every column. */
    private boolean aggregates(Cursor cursor, Draft draft) {
        List<Function> functions = new ArrayList<>();
        int ahead = 0;
        while (function(cursor, ahead, draft) instanceof Function function) {
            functions.add(function);
            ahead = cursor.past(ahead + 1, Cue.AND, Cue.FILLER, Cue.OF);
        }
        if (functions.isEmpty()) {
            return false;
        }
        return aggregate(cursor, draft, functions, ahead);
    }

    private boolean aggregate(Cursor cursor, Draft draft, List<Function> functions, int ahead) {
        int place = isQualifier(cursor, ahead) ? ahead + 1 : ahead;
        Optional<ColumnRef> column = aggregated(cursor, draft, place);
        if (column.isEmpty()) {
            return sumOfRows(cursor, draft, functions, ahead);
        }
        functions.forEach(function -> draft.output(new Aggregate(function, column.get())));
        draft.mode = Draft.Mode.SELECTING;
        cursor.advance(place + 1);
        return true;
    }

    private Optional<ColumnRef> aggregated(Cursor cursor, Draft draft, int ahead) {
        return cursor.at(ahead, SchemaName.class)
                .flatMap(_ -> scope.column(
                        cursor.position() + ahead, draft, column -> column.isNumeric() || column.isTemporal()));
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
        boolean asksForRows = draft.entity != null || draft.outputs.stream().anyMatch(output -> !output.isAggregate());
        return draft.isSelecting() && !asksForRows ? function : null;
    }

    private boolean table(Cursor cursor, Draft draft) {
        Optional<TableMatch> table = table(cursor, 0);
        if (table.isEmpty()) {
            return false;
        }
        name(cursor, draft, table.get().table());
        cursor.advance(1);
        return true;
    }

    private Optional<TableMatch> table(Cursor cursor, int ahead) {
        return cursor.at(ahead, SchemaName.class).flatMap(scope::asTable);
    }

    private void name(Cursor cursor, Draft draft, TableName table) {
        if (draft.countPending) {
            draft.output(new Count(table, null));
            draft.countPending = false;
            draft.entity = draft.entity == null ? table : draft.entity;
        } else if (isQualifier(cursor, 0)) {
            draft.current = table;
            return;
        } else if (draft.entity == null
                && draft.branch().isEmpty()
                && !draft.branch().isNegated()) {
            draft.entity = table;
        } else if (!draft.isSelecting() || draft.branch().isNegated()) {
            draft.relate(table);
        }
        draft.current = table;
    }

    /** "stadium name": the table only says whose column follows. */
    private boolean isQualifier(Cursor cursor, int ahead) {
        Optional<TableMatch> table = table(cursor, ahead);
        return table.isPresent()
                && cursor.at(ahead + 1, SchemaName.class)
                        .filter(next -> scope.asTable(next).isEmpty())
                        .filter(next -> next.columns().stream()
                                .anyMatch(column ->
                                        column.table().equals(table.get().table())))
                        .isPresent();
    }

    private boolean column(Cursor cursor, Draft draft) {
        boolean listed = draft.isSelecting() || cursor.isCue(-1, Cue.AND);
        if (!listed
                || cursor.at(0, SchemaName.class)
                        .filter(name -> !scope.isValue(name))
                        .isEmpty()) {
            return false;
        }
        Optional<ColumnRef> column = scope.column(cursor.position(), draft, _ -> true);
        column.ifPresent(found -> show(draft, found));
        cursor.advance(1);
        return true;
    }

    private void show(Draft draft, ColumnRef column) {
        Expression value = new ColumnValue(column);
        if (draft.countPending) {
            draft.countPending = false;
            draft.output(new Count(column.table(), column));
        } else {
            draft.output(value);
        }
    }
}
