package org.analyticschatbot.texttosql.rules.ratio;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Measured;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.intent.Expression.Count;
import org.analyticschatbot.texttosql.rules.intent.Expression.Function;
import org.analyticschatbot.texttosql.rules.intent.Expression.PerEach;
import org.analyticschatbot.texttosql.rules.intent.Expression.Truncated;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;
import org.analyticschatbot.texttosql.rules.meaning.TimeColumns;

/** Averages over another table's rows: "average order value", "average number of orders per customer". */
public final class RatioClauses {

    private static final Set<String> VALUE = Set.of("value", "values", "amount");

    private final Scope scope;
    private final TimeColumns timeColumns;
    private final SchemaIndex index;

    public RatioClauses(Scope scope, TimeColumns timeColumns, SchemaIndex index) {
        this.scope = scope;
        this.timeColumns = timeColumns;
        this.index = index;
    }

    public List<Clause> clauses() {
        return List.of(this::average);
    }

    private boolean average(Cursor cursor, Draft draft) {
        Optional<Measured> found = at(cursor, draft);
        found.ifPresent(measured -> {
            draft.output(measured.measure());
            draft.mode = Draft.Mode.SELECTING;
            draft.current = measured.measure().table();
            cursor.advance(measured.length());
        });
        return found.isPresent();
    }

    /** Moves nothing, but notes what it takes for granted. */
    public Optional<Measured> at(Cursor cursor, Draft draft) {
        return cursor.isCue(0, Cue.AVERAGE)
                ? averageValue(cursor, draft)
                        .or(() -> averagePer(cursor, draft))
                        .or(() -> averageOfPeriods(cursor, draft))
                : Optional.empty();
    }

    /** "average order value", "average value of an order". */
    private Optional<Measured> averageValue(Cursor cursor, Draft draft) {
        int place = cursor.past(1, Cue.FILLER, Cue.OF);
        Optional<TableName> rows =
                cursor.at(place, SchemaName.class).flatMap(scope::asTable).map(Match::table);
        boolean before = place > 1 && VALUE.contains(cursor.peek(1).text());
        boolean after = VALUE.contains(cursor.peek(place + 1).text());
        return before || after
                ? rows.flatMap(table -> value(table, draft))
                        .map(value -> new Measured(value, after ? place + 2 : place + 1))
                : Optional.empty();
    }

    /** A row's own amount, or the sum over the rows that belong to it. */
    private Optional<Expression> value(TableName table, Draft draft) {
        Optional<Expression> own = SumWords.salesOf(table, index).map(column -> {
            draft.assume("The value of " + spoken(table) + " is " + column + ".");
            return new Aggregate(Function.AVG, column);
        });
        return own.or(() -> scope.parts(table)
                .flatMap(part -> SumWords.salesOf(part, index).stream())
                .findFirst()
                .flatMap(column -> perEach(new Aggregate(Function.SUM, column), table, draft)));
    }

    /** "average number of orders per customer", "average revenue per order". */
    private Optional<Measured> averagePer(Cursor cursor, Draft draft) {
        int place = cursor.past(1, Cue.COUNT, Cue.FILLER, Cue.OF, Cue.SUM);
        int each = cursor.past(place + 1, Cue.RELATION, Cue.FILLER, Cue.OF);
        int owner = cursor.past(each + 1, Cue.FILLER);
        return cursor.isCue(each, Cue.EACH)
                ? ratio(cursor, draft, place, owner).map(ratio -> new Measured(ratio, owner + 1))
                : Optional.empty();
    }

    /** "average monthly revenue". */
    private Optional<Measured> averageOfPeriods(Cursor cursor, Draft draft) {
        int place = cursor.past(2, Cue.COUNT, Cue.FILLER, Cue.OF);
        return cursor.peek(1) instanceof Mention.TimeUnit
                ? ratio(cursor, draft, place, 1).map(ratio -> new Measured(ratio, place + 1))
                : Optional.empty();
    }

    private Optional<Expression> ratio(Cursor cursor, Draft draft, int total, int key) {
        return total(cursor, draft, total)
                .flatMap(found -> key(cursor, draft, key, found).map(by -> perEach(found, by, draft)));
    }

    /** A count of a table's rows, or a sum that a word such as "revenue" stands for. */
    private Optional<Expression> total(Cursor cursor, Draft draft, int ahead) {
        Optional<SchemaName> name = cursor.at(ahead, SchemaName.class);
        Optional<Expression> count = name.flatMap(scope::asTable).map(table -> new Count(table.table(), null));
        return count.or(() -> name.filter(SumWords::contains)
                .flatMap(_ -> scope.column(cursor.position() + ahead, draft, ColumnRef::isNumeric))
                .map(column -> new Aggregate(Function.SUM, column)));
    }

    private Optional<Expression> key(Cursor cursor, Draft draft, int ahead, Expression total) {
        if (cursor.peek(ahead) instanceof Mention.TimeUnit unit) {
            return timeColumns
                    .ofRows(total.table(), draft, ColumnRef::isTemporal)
                    .map(column -> new Truncated(unit.unit(), column));
        }
        return cursor.at(ahead, SchemaName.class)
                .flatMap(scope::asTable)
                .map(Match::table)
                .filter(owner -> !owner.equals(total.table()) && scope.belongsTo(total.table(), owner))
                .flatMap(this::key);
    }

    private Optional<Expression> key(TableName table) {
        return scope.primaryKey(table).map(ColumnValue::new);
    }

    private Optional<Expression> perEach(Expression total, TableName owner, Draft draft) {
        return key(owner).map(key -> perEach(total, key, draft));
    }

    private static Expression perEach(Expression total, Expression key, Draft draft) {
        draft.assume("The average is " + SumWords.spoken(total) + " divided by the number of different "
                + SumWords.spokenKeys(key) + " that have any.");
        return new PerEach(total, key);
    }

    private static String spoken(TableName table) {
        return table.name().replace('_', ' ');
    }
}
