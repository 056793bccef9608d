package org.analyticschatbot.texttosql.rules.conditions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.ColumnUnits;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** What the rows of each one together must fulfil: "with an average fee above 120", "more than one product". */
public final class HavingClauses {

    private final Scope scope;

    public HavingClauses(Scope scope) {
        this.scope = scope;
    }

    public List<Clause> clauses() {
        return List.of(this::aggregated, this::counted);
    }

    private boolean aggregated(Cursor cursor, Draft draft) {
        Expression.Function function = function(cursor);
        Optional<ColumnRef> subject = subject(draft);
        if (function == null || draft.isSelecting() || subject.isEmpty()) {
            return false;
        }
        int place = scope.head(cursor, cursor.past(1, Cue.FILLER, Cue.OF));
        int compared = cursor.past(place + 1, Cue.IS, Cue.OF, Cue.FILLER);
        Optional<NumberTest> test = NumberTest.at(cursor, compared, false).filter(HavingClauses::isNumber);
        Optional<ColumnRef> column = test.flatMap(found -> cursor.at(place, SchemaName.class)
                .filter(name -> scope.asTable(name).isEmpty())
                .flatMap(_ -> scope.column(cursor.position() + place, draft, found::fits))
                .filter(measured ->
                        scope.belongsTo(measured.table(), subject.get().table())));
        column.ifPresent(found -> {
            require(draft, subject.get(), new Expression.Aggregate(function, found), test.get(), found);
            cursor.advance(compared + test.get().length());
        });
        return column.isPresent();
    }

    /** "categories with more than one product", "titles that two films share": a column of the rows that are counted. */
    private boolean counted(Cursor cursor, Draft draft) {
        Optional<ColumnRef> subject = subjectOfOwnRows(draft);
        Optional<NumberTest> test =
                subject.flatMap(_ -> NumberTest.at(cursor, 0, isHad(cursor))).filter(HavingClauses::isNumber);
        if (test.isEmpty()) {
            return false;
        }
        int place = scope.head(cursor, cursor.past(test.get().length(), Cue.FILLER, Cue.OF, Cue.DISTINCT));
        Optional<TableName> table = cursor.at(place, SchemaName.class)
                .flatMap(scope::asTable)
                .map(Match::table)
                .filter(found -> found.equals(subject.get().table()));
        table.ifPresent(found -> {
            draft.where(new Condition.HasAggregate(
                    subject.get(),
                    new Expression.Count(found, null),
                    test.get().operator(),
                    number(test.get()),
                    List.of()));
            draft.mode = Draft.Mode.RESTRICTING;
            cursor.advance(place + 1);
        });
        return table.isPresent();
    }

    /** "have 3 or more customers": a number by itself says how many only after a verb or "with". */
    private static boolean isHad(Cursor cursor) {
        int back = -1;
        while (cursor.isCue(back, Cue.FILLER)) {
            back--;
        }
        return cursor.isCue(back, Cue.RELATION, Cue.RESTRICT);
    }

    private static Optional<ColumnRef> subjectOfOwnRows(Draft draft) {
        return draft.entity == null
                ? firstColumn(Stream.concat(draft.grouping.stream(), draft.outputs.stream()))
                : firstColumn(draft.grouping.stream());
    }

    private static Optional<ColumnRef> firstColumn(Stream<Expression> expressions) {
        return expressions
                .filter(Expression.ColumnValue.class::isInstance)
                .map(value -> ((Expression.ColumnValue) value).column())
                .findFirst();
    }

    private static void require(
            Draft draft, ColumnRef subject, Expression measured, NumberTest test, ColumnRef column) {
        BigDecimal number = ColumnUnits.converted(column, number(test), test.unit());
        draft.where(new Condition.HasAggregate(subject, measured, test.operator(), number, List.of()));
        draft.mode = Draft.Mode.RESTRICTING;
    }

    private static BigDecimal number(NumberTest test) {
        return test.number() == null ? BigDecimal.ZERO : test.number();
    }

    private static boolean isNumber(NumberTest test) {
        return test.number() != null && test.upTo() == null;
    }

    private Optional<ColumnRef> subject(Draft draft) {
        return draft.entity != null
                ? scope.primaryKey(draft.entity)
                : firstColumn(draft.outputs.stream().limit(1));
    }

    private static Expression.@org.jspecify.annotations.Nullable Function function(Cursor cursor) {
        Cue cue = cursor.cue(0);
        if (cue == null) {
            return null;
        }
        return switch (cue) {
            case AVERAGE -> Expression.Function.AVG;
            case SUM -> Expression.Function.SUM;
            case MINIMUM -> Expression.Function.MIN;
            case MAXIMUM -> Expression.Function.MAX;
            default -> null;
        };
    }
}
