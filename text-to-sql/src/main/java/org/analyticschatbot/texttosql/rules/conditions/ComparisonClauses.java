package org.analyticschatbot.texttosql.rules.conditions;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.UnitOfMeasure;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.ColumnUnits;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.jspecify.annotations.Nullable;

/** Comparisons with numbers and with averages: "capacity over 5000", "older than 20", "more than 3 pets". */
public final class ComparisonClauses {

    private final Scope scope;
    private final Restriction restriction;
    private final AdjectiveComparisons adjectives;

    public ComparisonClauses(Scope scope, Measures measures) {
        this.scope = scope;
        this.restriction = new Restriction(scope);
        this.adjectives = new AdjectiveComparisons(scope, measures, restriction);
    }

    public List<Clause> clauses() {
        return List.of(
                this::columnFirst,
                this::columnBetween,
                this::comparisonFirst,
                adjectives::adjective,
                adjectives::yearsOld,
                this::numberFirst,
                this::repeated);
    }

    private boolean columnFirst(Cursor cursor, Draft draft) {
        if (cursor.at(0, SchemaName.class).filter(name -> !scope.isValue(name)).isEmpty()) {
            return false;
        }
        int ahead = past(cursor);
        boolean negated = cursor.isCue(ahead, Cue.NOT);
        Optional<NumberTest> test =
                NumberTest.at(cursor, negated ? ahead + 1 : ahead, isPlainNumberAllowed(cursor, draft, ahead));
        if (test.isEmpty() || !isComparable(cursor) || countsRows(cursor, ahead, test.get())) {
            return false;
        }
        scope.column(cursor.position(), draft, test.get()::fits)
                .ifPresent(column -> restriction.where(draft, test.get().on(column), negated));
        cursor.advance(
                negated ? ahead + 1 + test.get().length() : ahead + test.get().length());
        repeatedColumn(cursor);
        alternatives(cursor, draft);
        return true;
    }

    /** "years that have more than one book": the books are counted. */
    private boolean countsRows(Cursor cursor, int ahead, NumberTest test) {
        int counted = cursor.past(ahead + test.length(), Cue.FILLER, Cue.OF, Cue.DISTINCT);
        return cursor.isCue(ahead - 1, Cue.RESTRICT)
                && cursor.at(counted, SchemaName.class).flatMap(scope::asTable).isPresent();
    }

    /** A bare number must stand at the column, "model with 3" says nothing of the model. */
    private static int past(Cursor cursor) {
        int near = cursor.past(1, Cue.IS, Cue.FILLER, Cue.OF);
        return cursor.at(near, Mention.Numeral.class).isPresent()
                ? near
                : cursor.past(1, Cue.IS, Cue.FILLER, Cue.RESTRICT, Cue.OF);
    }

    /** "birth year is 1948 or 1949". */
    private static void alternatives(Cursor cursor, Draft draft) {
        while (cursor.isCue(0, Cue.OR)
                && cursor.peek(1) instanceof Mention.Numeral other
                && cursor.at(2, SchemaName.class).isEmpty()) {
            if (draft.branch().conditions().isEmpty()
                    || !(draft.branch().conditions().getLast() instanceof Condition.Comparison first)
                    || first.operator() != Operator.EQUAL) {
                return;
            }
            draft.branch().or();
            draft.where(new Condition.Comparison(first.column(), Operator.EQUAL, new Literal.Numeric(other.value())));
            cursor.advance(2);
        }
    }

    private boolean isComparable(Cursor cursor) {
        return cursor.at(0, SchemaName.class)
                .filter(name -> scope.asTable(name).isEmpty() && isNumber(name))
                .isPresent();
    }

    /** The verb "make" is no "make id". */
    private static boolean isNumber(SchemaName name) {
        double best = name.columns().stream()
                .mapToDouble(match -> match.weight())
                .max()
                .orElse(0);
        return name.columns().stream().anyMatch(match -> match.column().isNumeric() && match.weight() >= 0.8 * best);
    }

    /** "above the average capacity" after "capacity": said twice, meant once. */
    private void repeatedColumn(Cursor cursor) {
        if (cursor.at(0, SchemaName.class)
                .filter(name ->
                        cursor.isCue(-1, Cue.AVERAGE) && scope.asTable(name).isEmpty())
                .isPresent()) {
            cursor.advance(1);
        }
    }

    private static boolean isPlainNumberAllowed(Cursor cursor, Draft draft, int ahead) {
        return !countsFirstRows(cursor, ahead) && isEqualityAsked(cursor, draft, ahead);
    }

    /** "heights of the two tallest people". */
    private static boolean countsFirstRows(Cursor cursor, int number) {
        int next = cursor.past(number + 1, Cue.FILLER);
        return cursor.at(next, Degree.class).isPresent()
                || cursor.isCue(next, Cue.HIGHEST, Cue.LOWEST, Cue.MOST, Cue.LEAST, Cue.MOST_COMMON, Cue.LEAST_COMMON);
    }

    private static boolean isEqualityAsked(Cursor cursor, Draft draft, int ahead) {
        return !draft.isSelecting() || ahead > 1 || !draft.outputs.isEmpty() || cursor.isCue(-1, Cue.IN, Cue.RESTRICT);
    }

    /** "above age 20", "a greater weight than 10". */
    private boolean columnBetween(Cursor cursor, Draft draft) {
        Operator operator = cursor.isCue(0, Cue.MORE_THAN, Cue.LESS_THAN, Cue.AT_LEAST, Cue.AT_MOST)
                ? NumberTest.operator(cursor, 0)
                : null;
        int place = cursor.past(1, Cue.FILLER, Cue.OF);
        int next = cursor.past(place + 1, Cue.FILLER, Cue.OF);
        Optional<NumberTest> test = operator == null ? Optional.empty() : NumberTest.number(cursor, next, operator, 0);
        if (test.isEmpty() || cursor.at(place, SchemaName.class).isEmpty()) {
            return false;
        }
        Optional<ColumnRef> column = scope.column(cursor.position() + place, draft, test.get()::fits);
        column.ifPresent(found -> {
            restriction.where(draft, test.get().on(found), false);
            cursor.advance(next + test.get().length());
        });
        return column.isPresent();
    }

    /** "no less than 3000 and no more than 4000": the second comparison is about the same column. */
    private boolean repeated(Cursor cursor, Draft draft) {
        Operator other = alternative(cursor);
        Optional<NumberTest> test =
                other == null ? NumberTest.at(cursor, 0, false) : NumberTest.number(cursor, 1, other, 1);
        boolean follows = (other != null || cursor.isCue(-1, Cue.AND, Cue.OR, Cue.BUT))
                && !draft.branch().conditions().isEmpty();
        if (test.isEmpty()
                || !follows
                || !(draft.branch().conditions().getLast() instanceof Condition.Comparison previous)
                || !previous.column().isNumeric()) {
            return false;
        }
        if (other != null) {
            draft.branch().or();
        }
        restriction.where(draft, test.get().on(previous.column()), false);
        cursor.advance(test.get().length());
        return true;
    }

    /** "above 30 or below 20": after a number "or below" begins another comparison. */
    private static @Nullable Operator alternative(Cursor cursor) {
        if (cursor.at(1, Mention.Numeral.class).isEmpty()) {
            return null;
        }
        return cursor.isCue(0, Cue.OR_MORE) ? Operator.GREATER : cursor.isCue(0, Cue.OR_LESS) ? Operator.LESS : null;
    }

    /** "more than 4 cylinders", "at least two pets", "above the average age". */
    private boolean comparisonFirst(Cursor cursor, Draft draft) {
        Optional<NumberTest> test = NumberTest.at(cursor, 0, false);
        if (test.isEmpty()) {
            return false;
        }
        int ahead = cursor.past(test.get().length(), Cue.FILLER, Cue.OF, Cue.DISTINCT);
        return compares(cursor, draft, test.get(), ahead) || unitSays(cursor, draft, test.get());
    }

    private boolean numberFirst(Cursor cursor, Draft draft) {
        if (draft.isSelecting() && draft.outputs.isEmpty()) {
            return false;
        }
        return NumberTest.number(cursor, 0, Operator.EQUAL, 0)
                .filter(test -> compares(cursor, draft, test, cursor.past(test.length(), Cue.FILLER, Cue.DISTINCT)))
                .isPresent();
    }

    private boolean compares(Cursor cursor, Draft draft, NumberTest test, int from) {
        int ahead = scope.head(cursor, from);
        Optional<SchemaName> name = cursor.at(ahead, SchemaName.class);
        Optional<TableName> table = name.flatMap(scope::asTable).map(match -> match.table());
        if (table.isPresent()) {
            return countOf(cursor, draft, test, table.get(), ahead);
        }
        Optional<ColumnRef> column = name.flatMap(_ -> scope.column(cursor.position() + ahead, draft, test::fits));
        column.ifPresent(found -> {
            restriction.where(draft, test.on(found), false);
            cursor.advance(ahead + 1);
        });
        return column.isPresent();
    }

    /** "lasted less than 30 minutes": the only column in such a unit. */
    private boolean unitSays(Cursor cursor, Draft draft, NumberTest test) {
        UnitOfMeasure unit = test.unit();
        Optional<ColumnRef> column = unit == null
                ? Optional.empty()
                : scope.onlyColumn(unit.kind(), draft, candidate -> ColumnUnits.isIn(candidate, unit));
        column.ifPresent(found -> {
            restriction.where(draft, test.on(found), false);
            cursor.advance(test.length());
        });
        return column.isPresent();
    }

    private boolean countOf(Cursor cursor, Draft draft, NumberTest test, TableName table, int ahead) {
        if (test.number() == null || (table.equals(draft.entity) && !isOfOwner(cursor, draft, table))) {
            return false;
        }
        draft.where(new Condition.HasCount(table, test.operator(), test.number().longValue(), List.of()));
        draft.mode = Draft.Mode.RESTRICTING;
        cursor.advance(ahead + 1);
        return true;
    }

    /** "the number of plays of the writers with more than one play". */
    private boolean isOfOwner(Cursor cursor, Draft draft, TableName table) {
        TableName owner = draft.current;
        return owner != null
                && !owner.equals(table)
                && draft.measured().filter(table::equals).isPresent()
                && cursor.isCue(-1, Cue.RESTRICT, Cue.RELATION)
                && scope.belongsTo(table, owner);
    }
}
