package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Ambiguity;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Measured;
import org.analyticschatbot.texttosql.rules.draft.TimeGroup;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Additive;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;
import org.analyticschatbot.texttosql.rules.meaning.TimeColumns;
import org.analyticschatbot.texttosql.rules.ratio.RankMeasures;

/** "for each stadium", "per country", "by month". */
final class GroupingClauses {

    private final Scope scope;
    private final TimeColumns timeColumns;
    private final RankMeasures ranked;

    GroupingClauses(Scope scope, TimeColumns timeColumns, RankMeasures ranked) {
        this.scope = scope;
        this.ranked = ranked;
        this.timeColumns = timeColumns;
    }

    List<Clause> clauses() {
        return List.of(this::each, this::by, this::timeAsked);
    }

    private boolean each(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.EACH)) {
            return false;
        }
        int ahead = cursor.past(1, Cue.FILLER, Cue.OF, Cue.DISTINCT, Cue.EACH, Cue.COUNT, Cue.RELATION);
        boolean named = cursor.at(ahead, SchemaName.class).isPresent();
        draft.firstOfEach |= named && (draft.countRank != null || draft.ranksRows());
        return cursor.peek().text().toLowerCase(Locale.ROOT).startsWith("per")
                ? countedBy(cursor, draft, ahead)
                : groups(cursor, draft, ahead);
    }

    /** "orders per store": rows that are asked for by a group are counted. */
    private boolean countedBy(Cursor cursor, Draft draft, int ahead) {
        TableName rows = draft.entity;
        if (isBareNumber(draft)) {
            addUp(draft);
        }
        if (rows == null || !draft.asksForRowsOnly()) {
            return groups(cursor, draft, ahead);
        }
        draft.output(new Expression.Count(rows, null));
        boolean grouped = groups(cursor, draft, ahead);
        if (!grouped) {
            draft.outputs.clear();
        }
        return grouped;
    }

    private boolean groups(Cursor cursor, Draft draft, int ahead) {
        if (!group(cursor, draft, ahead)) {
            return false;
        }
        more(cursor, draft);
        return true;
    }

    /** "by" groups only what follows it; "sold by", "top 5 by" and "directed by" are read elsewhere. */
    private boolean by(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.BY) || (cursor.isCue(-1, Cue.RELATION) && !draft.shareAsked)) {
            return false;
        }
        int ahead = cursor.past(1, Cue.FILLER);
        if (draft.limit != null && draft.order.isEmpty()) {
            return rankBy(cursor, draft, ahead);
        }
        if (!cursor.peek(0).text().equalsIgnoreCase("by")) {
            return false;
        }
        if (isBareNumber(draft) && isGroup(cursor, ahead) && !addUp(draft)) {
            draft.ambiguity = new Ambiguity.OfFunction(cursor.peek(-1).text());
        }
        return isAggregated(draft)
                ? groups(cursor, draft, ahead)
                : !isListing(cursor) && isGroup(cursor, ahead) && countedBy(cursor, draft, ahead);
    }

    /** "price by category": neither added up nor averaged. */
    private boolean isBareNumber(Draft draft) {
        return draft.outputs.size() == 1
                && draft.outputs.getFirst() instanceof ColumnValue(ColumnRef column)
                && (draft.entity == null || draft.entity.equals(column.table()))
                && column.isNumeric()
                && !column.isYear()
                && !scope.isKey(column);
    }

    private static boolean addUp(Draft draft) {
        if (!(draft.outputs.getFirst() instanceof ColumnValue(ColumnRef column))
                || !(Additive.is(column) || Additive.isCount(column))) {
            return false;
        }
        draft.outputs.set(0, new Expression.Aggregate(Expression.Function.SUM, column));
        draft.assume("It is the sum of " + column + ".");
        return true;
    }

    private static boolean isListing(Cursor cursor) {
        return cursor.peek(-cursor.position()).text().toLowerCase(Locale.ROOT).startsWith("list");
    }

    /** "orders by status" counts them; "singers by age" rather puts them in order. */
    private boolean isGroup(Cursor cursor, int ahead) {
        boolean someone = cursor.peek(ahead + 1) instanceof Mention.Unknown unknown && unknown.capitalised();
        return TimeGroup.at(cursor, ahead).isPresent()
                || cursor.at(ahead, SchemaName.class)
                        .filter(_ -> !someone)
                        .filter(name -> scope.asTable(name).isPresent()
                                || name.columns().stream()
                                        .anyMatch(match -> match.column().isText()))
                        .isPresent();
    }

    private static boolean isAggregated(Draft draft) {
        return draft.countPending || draft.outputs.stream().anyMatch(Expression::isAggregate);
    }

    private boolean rankBy(Cursor cursor, Draft draft, int first) {
        int ahead = scope.head(cursor, first);
        if (cursor.isCue(ahead, Cue.COUNT)) {
            return rankByCount(cursor, draft, cursor.past(ahead + 1, Cue.FILLER, Cue.OF));
        }
        Optional<Measured> ratio = ranked.ratio(cursor.ahead(ahead), draft);
        if (ratio.isPresent()) {
            rank(draft, ratio.get().measure());
            cursor.advance(ahead + ratio.get().length());
            return true;
        }
        return cursor.isCue(ahead, Cue.AVERAGE, Cue.SUM)
                ? rankByAggregate(cursor, draft, ahead)
                : rankByColumn(cursor, draft, ahead);
    }

    private boolean rankByAggregate(Cursor cursor, Draft draft, int ahead) {
        Optional<Measured> aggregate = ranked.at(cursor.ahead(ahead), draft);
        aggregate.ifPresent(found -> {
            rank(draft, found.measure());
            cursor.advance(ahead + found.length());
        });
        return aggregate.isPresent();
    }

    private boolean rankByColumn(Cursor cursor, Draft draft, int ahead) {
        Optional<ColumnRef> measure = cursor.at(ahead, SchemaName.class)
                .flatMap(_ -> scope.column(
                        cursor.position() + ahead, draft, column -> column.isNumeric() && !scope.isKey(column)));
        measure.ifPresent(column -> {
            boolean own = draft.entity == null
                    ? draft.outputs.stream().allMatch(output -> output.table().equals(column.table()))
                    : column.table().equals(draft.entity);
            Expression by = own ? new ColumnValue(column) : new Expression.Aggregate(Expression.Function.SUM, column);
            rank(draft, by);
            if (!own) {
                draft.assume(SumWords.capitalised(cursor.peek(ahead).text()) + " means the sum of " + column + ".");
            }
            cursor.advance(ahead + 1);
        });
        return measure.isPresent();
    }

    private static void rank(Draft draft, Expression by) {
        draft.rowsNamed = draft.entity != null && draft.outputs.isEmpty() && !by.isAggregate();
        draft.rank(by, draft.topDescending, draft.limit == null ? 1 : draft.limit);
        draft.output(by);
    }

    private boolean rankByCount(Cursor cursor, Draft draft, int ahead) {
        Optional<TableName> table =
                cursor.at(ahead, SchemaName.class).flatMap(scope::asTable).map(match -> match.table());
        table.ifPresent(counted -> {
            draft.output(new Expression.Count(counted, null));
            draft.countRank = new Draft.CountRank(counted, draft.topDescending);
            cursor.advance(ahead + 1);
        });
        return table.isPresent() || rankByAmount(cursor, draft, ahead);
    }

    /** "districts by number of docks" where the docks are counted already: by their sum. */
    private boolean rankByAmount(Cursor cursor, Draft draft, int ahead) {
        Optional<ColumnRef> amount = cursor.at(ahead, SchemaName.class)
                .flatMap(_ -> scope.column(cursor.position() + ahead, draft, ColumnRef::isNumeric))
                .filter(column -> !scope.isKey(column));
        amount.ifPresent(column -> {
            rank(draft, new Expression.Aggregate(Expression.Function.SUM, column));
            draft.assume("The number of " + cursor.peek(ahead).text() + " is the sum of " + column + ".");
            cursor.advance(ahead + 1);
        });
        return amount.isPresent();
    }

    /** "which month had the highest revenue", "monthly sales": of which dates is known at the end. */
    private boolean timeAsked(Cursor cursor, Draft draft) {
        Optional<TimeGroup> time = TimeGroup.at(cursor, 0)
                .filter(found ->
                        found.isAdverb() || cursor.isCue(-1, Cue.SELECT) || ConnectiveClauses.isInWhich(cursor, -1))
                .filter(_ -> draft.timeAsked == null);
        time.ifPresent(found -> {
            draft.timeAsked = found;
            cursor.advance(1);
        });
        return time.isPresent();
    }

    private void more(Cursor cursor, Draft draft) {
        while (cursor.isCue(0, Cue.AND) && isGroup(cursor, cursor.past(1, Cue.FILLER, Cue.EACH, Cue.BY), draft)) {
            group(cursor, draft, cursor.past(1, Cue.FILLER, Cue.EACH, Cue.BY));
        }
    }

    /** After "by region and" a text column groups as well; after a comma a new clause begins. */
    private boolean isGroup(Cursor cursor, int ahead, Draft draft) {
        if (!isAggregated(draft)) {
            return false;
        }
        boolean and = !cursor.peek(0).text().equals(",") || cursor.isCue(ahead - 1, Cue.EACH, Cue.BY);
        return and
                && (TimeGroup.at(cursor, ahead).isPresent()
                        || cursor.at(ahead, SchemaName.class)
                                .filter(name -> scope.asTable(name).isEmpty()
                                        && !draft.outputs.isEmpty()
                                        && name.columns().stream()
                                                .anyMatch(
                                                        match -> match.column().isText()))
                                .isPresent());
    }

    private boolean group(Cursor cursor, Draft draft, int ahead) {
        Optional<TimeGroup> time = TimeGroup.at(cursor, ahead);
        if (time.isPresent()) {
            return groupByTime(cursor, draft, time.get(), ahead);
        }
        Optional<SchemaName> name = cursor.at(ahead, SchemaName.class).filter(found -> !scope.isValue(found));
        if (name.isEmpty()) {
            return false;
        }
        Optional<TableName> table = name.flatMap(scope::asGroup);
        if (table.isPresent() && !isWholeOf(cursor, ahead, table.get())) {
            draft.groupedTables.add(table.get());
            draft.current = table.get();
            draft.mode = Draft.Mode.SELECTING;
            cursor.advance(ahead + 1);
            return true;
        }
        int place = table.isPresent() ? ahead + 1 : ahead;
        Optional<ColumnRef> column = scope.column(cursor.position() + place, draft, _ -> true);
        column.ifPresent(found -> {
            draft.grouping.add(new ColumnValue(found));
            draft.mode = Draft.Mode.SELECTING;
            cursor.advance(place + 1);
        });
        return column.isPresent();
    }

    /** "each pet type": the table only says whose type. */
    private boolean isWholeOf(Cursor cursor, int ahead, TableName table) {
        return cursor.at(ahead + 1, SchemaName.class)
                .filter(next -> scope.asTable(next).isEmpty() && !scope.isValue(next))
                .filter(next ->
                        next.columns().stream().anyMatch(match -> match.table().equals(table)))
                .isPresent();
    }

    private boolean groupByTime(Cursor cursor, Draft draft, TimeGroup time, int ahead) {
        Optional<ColumnRef> column = timeColumns.ofGroup(draft, time);
        column.ifPresent(found -> {
            draft.groupBy(time, found);
            cursor.advance(ahead + 1);
        });
        return column.isPresent();
    }
}
