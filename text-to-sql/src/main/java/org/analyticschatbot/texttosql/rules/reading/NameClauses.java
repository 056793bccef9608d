package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Branch;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.intent.Expression.Count;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match.TableMatch;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;

/** The names of tables and columns: whose rows are asked for, and what is shown of them. */
final class NameClauses {

    private static final Set<String> COUNTS = Set.of("count", "counts");

    private final Scope scope;
    private final SchemaIndex index;

    NameClauses(Scope scope, SchemaIndex index) {
        this.scope = scope;
        this.index = index;
    }

    List<Clause> clauses() {
        return List.of(this::table, this::column);
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
        } else if (draft.entity == null && isOnlyDescribed(draft, table) && !restrictsGroups(draft)) {
            draft.setAsked |= isOfValues(draft, table);
            draft.entity = table;
        } else if (!draft.isSelecting() || draft.branch().isNegated() || isDone(cursor)) {
            draft.relate(table);
        } else if (follows(cursor, Cue.AND) && !table.equals(draft.entity)) {
            draft.listed(table);
        } else {
            draft.qualifiers.add(table);
        }
        draft.current = table;
    }

    /** "the courses that they are enrolled in": the verb shows nothing. */
    private static boolean isDone(Cursor cursor) {
        return cursor.isCue(-1, Cue.IS)
                && cursor.peek().text().toLowerCase(Locale.ROOT).endsWith("ed");
    }

    /** "for every director whose films were reviewed". */
    private static boolean restrictsGroups(Draft draft) {
        return !draft.isSelecting() && !draft.groupedTables.isEmpty();
    }

    /** "the countries where there are directors": the countries are asked for. */
    private static boolean isOfValues(Draft draft, TableName table) {
        return !draft.isSelecting()
                && draft.outputs.size() == 1
                && draft.outputs.getFirst().table().equals(table);
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
        Optional<Expression> sum = isListedInOrder(cursor, column)
                ? Optional.empty()
                : SumWords.sum((SchemaName) cursor.peek(), column, draft);
        TableName rows = draft.entity;
        if (sum.isPresent()) {
            if (rows != null && draft.asksForRowsOnly() && follows(cursor, Cue.AND)) {
                draft.output(new Count(rows, null));
            }
            draft.output(sum.get());
        } else {
            draft.setAsked |= draft.outputs.isEmpty()
                    && cursor.peek(-1).text().toLowerCase(Locale.ROOT).endsWith("which");
            column.ifPresent(found -> show(draft, found));
        }
        cursor.advance(1);
        return true;
    }

    /** "list the earnings of players in descending order": those of each one, for a sum has no order. */
    private boolean isListedInOrder(Cursor cursor, Optional<ColumnRef> column) {
        Optional<TableMatch> rows = table(cursor, cursor.past(1, Cue.OF, Cue.FILLER));
        int ahead = 1;
        while (!cursor.isCue(ahead, Cue.END, Cue.ORDER_BY, Cue.DESCENDING, Cue.ASCENDING)) {
            ahead++;
        }
        return cursor.isCue(1, Cue.OF)
                && !cursor.isCue(ahead, Cue.END)
                && column.filter(found -> rows.filter(table -> table.table().equals(found.table()))
                                .isPresent())
                        .isPresent();
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
