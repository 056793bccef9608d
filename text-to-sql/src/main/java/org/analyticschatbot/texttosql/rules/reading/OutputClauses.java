package org.analyticschatbot.texttosql.rules.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Branch;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.intent.Expression.Count;
import org.analyticschatbot.texttosql.rules.intent.Expression.Function;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match.TableMatch;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;
import org.jspecify.annotations.Nullable;

/** What to show: columns, tables, counts and aggregates. */
final class OutputClauses {

    private static final Set<String> COUNTS = Set.of("count", "counts");

    private final Scope scope;
    private final Measures measures;
    private final SchemaIndex index;

    OutputClauses(Scope scope, Measures measures, SchemaIndex index) {
        this.index = index;
        this.scope = scope;
        this.measures = measures;
    }

    List<Clause> clauses() {
        return List.of(
                this::fresh,
                this::everything,
                this::distinct,
                this::count,
                this::aggregates,
                this::howOld,
                this::when,
                this::table,
                this::column);
    }

    /** "new customers in March": those who came then. */
    private boolean fresh(Cursor cursor, Draft draft) {
        boolean fresh = cursor.at(0, Degree.class).isPresent()
                && cursor.peek().text().equalsIgnoreCase("new")
                && table(cursor, 1).isPresent();
        if (fresh) {
            draft.newAsked = true;
            cursor.advance(1);
        }
        return fresh;
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
        int target = scope.head(cursor, distinct ? cursor.past(next + 1, Cue.FILLER, Cue.OF) : next);
        if (SumWords.isAt(cursor, target)) {
            cursor.advance(target);
            draft.mode = Draft.Mode.SELECTING;
            return true;
        }
        relateDescribing(cursor, draft, next, target);
        Optional<ColumnRef> counted = countedColumn(cursor, draft, target);
        if (counted.isPresent()) {
            boolean asksValue = isValueAsked(cursor, target, counted.get());
            cursor.advance(target + 1);
            if (asksValue) {
                draft.output(new ColumnValue(counted.get()));
            } else {
                countColumns(cursor, draft, counted.get());
            }
        } else {
            draft.countPending = true;
            cursor.advance(target);
        }
        draft.mode = Draft.Mode.SELECTING;
        return true;
    }

    /** "how many returned items": those that have a return. */
    private void relateDescribing(Cursor cursor, Draft draft, int from, int target) {
        for (int ahead = from; ahead < target; ahead++) {
            if (cursor.peek(ahead).text().endsWith("ed")) {
                table(cursor, ahead).map(TableMatch::table).ifPresent(draft::relate);
            }
        }
    }

    /** "how many cylinders does the car have" asks for the number in the column. */
    private boolean isValueAsked(Cursor cursor, int ahead, ColumnRef column) {
        return column.isNumeric()
                && !scope.isKey(column)
                && cursor.isCue(ahead + 1, Cue.RELATION)
                && cursor.peek(ahead + 1).text().toLowerCase(Locale.ROOT).startsWith("d");
    }

    /** "how old are they". */
    private boolean howOld(Cursor cursor, Draft draft) {
        Optional<Measures.Measure> measure = cursor.at(0, Degree.class)
                .filter(degree -> degree.adjective().degree() == Adjective.Degree.POSITIVE)
                .filter(degree -> degree.text().toLowerCase(Locale.ROOT).startsWith("how "))
                .flatMap(degree ->
                        measures.of(degree.adjective(), Stream.concat(askedAbout(draft), scope.nearby(draft))));
        measure.ifPresent(found -> {
            draft.output(new ColumnValue(found.column()));
            cursor.advance(1);
        });
        return measure.isPresent();
    }

    private static Stream<TableName> askedAbout(Draft draft) {
        return Stream.concat(Stream.ofNullable(draft.entity), draft.groupedTables.stream());
    }

    /** "when did the episode air". */
    private boolean when(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.WHEN)) {
            return false;
        }
        draft.dateAsked = true;
        cursor.advance(1);
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
                .filter(name -> scope.asTable(name).isEmpty() && !scope.isValue(name))
                .flatMap(_ -> scope.column(cursor.position() + ahead, draft, _ -> true));
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
        return draft.isSelecting() && !draft.asksForRows() ? function : null;
    }

    private boolean table(Cursor cursor, Draft draft) {
        Optional<TableMatch> table = table(cursor, 0);
        if (table.isEmpty() || isListedColumn(cursor, draft)) {
            return false;
        }
        if (isCounted(cursor, draft)) {
            draft.countPending = true;
            name(cursor, draft, table.get().table());
            cursor.advance(2);
            return true;
        }
        if (!sum(cursor, draft, table.get().table())) {
            name(cursor, draft, table.get().table());
        }
        cursor.advance(1);
        return true;
    }

    /** "ticket count by channel". */
    private static boolean isCounted(Cursor cursor, Draft draft) {
        return draft.isBlank()
                && cursor.isCue(1, Cue.COUNT)
                && COUNTS.contains(cursor.peek(1).text().toLowerCase(Locale.ROOT));
    }

    /** "the first name and the size of the dog": in a list the word rather means a column, if there is one. */
    private boolean isListedColumn(Cursor cursor, Draft draft) {
        return draft.isSelecting()
                && !draft.outputs.isEmpty()
                && !draft.countPending
                && follows(cursor, Cue.AND)
                && !isQualifier(cursor, 0)
                && cursor.at(0, SchemaName.class)
                        .filter(name -> !name.columns().isEmpty())
                        .isPresent();
    }

    private Optional<TableMatch> table(Cursor cursor, int ahead) {
        return cursor.at(ahead, SchemaName.class).flatMap(scope::asTable);
    }

    /** "sales by region" where the sales are a table with an amount. */
    private boolean sum(Cursor cursor, Draft draft, TableName table) {
        SchemaName name = (SchemaName) cursor.peek();
        Optional<Expression> sum = draft.isSelecting() && draft.entity == null && !cursor.isCue(-1, Cue.COUNT)
                ? SumWords.sum(name, SumWords.columnOf(table, name, index), draft)
                : Optional.empty();
        sum.ifPresent(expression -> {
            draft.countPending = false;
            draft.output(expression);
            draft.current = table;
        });
        return sum.isPresent();
    }

    private void name(Cursor cursor, Draft draft, TableName table) {
        if (draft.countPending) {
            draft.output(new Count(table, null));
            draft.countPending = false;
            draft.entity = draft.entity == null ? table : draft.entity;
        } else if (isQualifier(cursor, 0) && cursor.peek().text().endsWith("ed")) {
            draft.relate(table);
            return;
        } else if (isQualifier(cursor, 0)) {
            draft.current = table;
            return;
        } else if (draft.entity == null && isOnlyDescribed(draft, table)) {
            draft.entity = table;
        } else if (!draft.isSelecting() || draft.branch().isNegated()) {
            draft.relate(table);
        } else if (follows(cursor, Cue.AND) && !table.equals(draft.entity)) {
            draft.listed(table);
        } else {
            draft.qualifiers.add(table);
        }
        draft.current = table;
    }

    /** "orders", "cancelled orders". */
    private static boolean isOnlyDescribed(Draft draft, TableName table) {
        Branch branch = draft.branch();
        return !branch.isNegated()
                && branch.tables().isEmpty()
                && branch.conditions().stream()
                        .allMatch(condition -> condition.tablesRead().equals(Set.of(table)));
    }

    /** "stadium name": the table only says whose column follows. */
    private boolean isQualifier(Cursor cursor, int ahead) {
        return scope.head(cursor, ahead) > ahead;
    }

    private boolean column(Cursor cursor, Draft draft) {
        if (isQualifier(cursor, 0) && scope.describes(cursor, 0)) {
            cursor.advance(1);
            return true;
        }
        boolean listed = draft.isSelecting() || follows(cursor, Cue.AND);
        if (!listed
                || cursor.at(0, SchemaName.class)
                        .filter(name -> !scope.isValue(name))
                        .isEmpty()) {
            return false;
        }
        Optional<ColumnRef> column = scope.column(cursor.position(), draft, _ -> true);
        Optional<Expression> sum = SumWords.sum((SchemaName) cursor.peek(), column, draft);
        TableName rows = draft.entity;
        if (sum.isPresent()) {
            if (rows != null && draft.asksForRowsOnly() && follows(cursor, Cue.AND)) {
                draft.output(new Count(rows, null));
            }
            draft.output(sum.get());
        } else {
            draft.setAsked |= draft.outputs.isEmpty() && cursor.peek(-1).text().equalsIgnoreCase("which");
            column.ifPresent(found -> show(draft, found));
        }
        cursor.advance(1);
        return true;
    }

    private static boolean follows(Cursor cursor, Cue cue) {
        int back = -1;
        while (cursor.isCue(back, Cue.FILLER)) {
            back--;
        }
        return cursor.isCue(back, cue);
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
