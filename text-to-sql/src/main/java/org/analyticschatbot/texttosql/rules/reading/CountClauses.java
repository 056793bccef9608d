package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.intent.Expression.Count;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match.TableMatch;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Additive;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;

/** "how many singers", "the number of different countries": what is counted. */
final class CountClauses {

    private final Scope scope;

    CountClauses(Scope scope) {
        this.scope = scope;
    }

    List<Clause> clauses() {
        return List.of(this::count);
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
            Optional<Expression> amount = distinct ? Optional.empty() : amount(cursor, draft, target, counted.get());
            cursor.advance(target + 1);
            amount.ifPresentOrElse(draft::output, () -> countColumns(cursor, draft, counted.get()));
        } else {
            draft.countPending = true;
            cursor.advance(target);
        }
        draft.mode = Draft.Mode.SELECTING;
        return true;
    }

    /** "the number of pages of the longest book", "the total number of seats": of what the column itself counts. */
    private Optional<Expression> amount(Cursor cursor, Draft draft, int target, ColumnRef column) {
        if (isValueAsked(cursor, target, column)) {
            return Optional.of(new ColumnValue(column));
        }
        if (!Additive.isCount(column) || scope.isKey(column)) {
            return Optional.empty();
        }
        String words = cursor.peek().text().toLowerCase(Locale.ROOT);
        boolean total = words.startsWith("how") || words.contains("total") || cursor.isCue(-1, Cue.SUM);
        return Optional.of(
                total || draft.describesGroups()
                        ? new Aggregate(Expression.Function.SUM, column)
                        : new ColumnValue(column));
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

    private Optional<TableMatch> table(Cursor cursor, int ahead) {
        return cursor.at(ahead, SchemaName.class).flatMap(scope::asTable);
    }
}
