package org.analyticschatbot.texttosql.rules.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression.Function;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;
import org.jspecify.annotations.Nullable;

/** Comparisons with numbers and with averages: "capacity over 5000", "older than 20", "more than 3 pets". */
final class ComparisonClauses {

    private final Scope scope;
    private final Measures measures;

    ComparisonClauses(Scope scope, Measures measures) {
        this.scope = scope;
        this.measures = measures;
    }

    List<Clause> clauses() {
        return List.of(
                this::columnFirst,
                this::columnBetween,
                this::comparisonFirst,
                this::adjective,
                this::yearsOld,
                this::numberFirst,
                this::repeated);
    }

    /** What a column is compared with, and how many mentions say so. */
    private record Test(
            Operator operator,
            @Nullable BigDecimal number,
            @Nullable BigDecimal upTo,
            @Nullable Function function,
            int length) {

        Condition on(ColumnRef column) {
            if (function != null) {
                return new Condition.AgainstAll(column, operator, function);
            }
            Literal low = literal(column, number);
            return upTo == null
                    ? new Condition.Comparison(column, operator, low)
                    : new Condition.Between(column, low, literal(column, upTo));
        }

        private static Literal literal(ColumnRef column, @Nullable BigDecimal number) {
            BigDecimal value = number == null ? BigDecimal.ZERO : number;
            return column.isText() ? new Literal.Text(value.toPlainString(), true) : new Literal.Numeric(value);
        }
    }

    private boolean columnFirst(Cursor cursor, Draft draft) {
        if (cursor.at(0, SchemaName.class).filter(name -> !scope.isValue(name)).isEmpty()) {
            return false;
        }
        int ahead = past(cursor);
        boolean negated = cursor.isCue(ahead, Cue.NOT);
        Optional<Test> test = test(cursor, negated ? ahead + 1 : ahead, isPlainNumberAllowed(cursor, draft, ahead));
        if (test.isEmpty() || !isComparable(cursor)) {
            return false;
        }
        scope.column(cursor.position(), draft, ColumnRef::isNumeric)
                .ifPresent(column -> where(draft, test.get().on(column), negated));
        cursor.advance(
                negated ? ahead + 1 + test.get().length() : ahead + test.get().length());
        repeatedColumn(cursor);
        alternatives(cursor, draft);
        return true;
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

    /** "stores with revenue over 10000" means a total; of direct parts each one may be meant. */
    private void compareParts(ColumnRef column, Draft draft) {
        if (scope.isDirectPart(column, draft)) {
            draft.assume("The comparison is with each row of " + column.table() + ", not with a total.");
        } else {
            draft.unclear = "I cannot compare totals with a number yet. Ask for the largest ones instead.";
        }
    }

    private void where(Draft draft, Condition condition, boolean negated) {
        condition.columns().stream()
                .filter(column -> SumWords.isSales(column) && scope.isOfParts(column, draft))
                .forEach(column -> compareParts(column, draft));
        draft.where(negated ? new Condition.Not(condition) : condition);
        draft.mode = Draft.Mode.RESTRICTING;
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
        return !draft.isSelecting() || ahead > 1 || !draft.outputs.isEmpty() || cursor.isCue(-1, Cue.IN, Cue.RESTRICT);
    }

    private Optional<Test> test(Cursor cursor, int ahead, boolean plainNumber) {
        if (cursor.isCue(ahead, Cue.BETWEEN)) {
            return between(cursor, ahead);
        }
        Operator operator = operator(cursor, ahead);
        if (operator == null) {
            return plainNumber ? number(cursor, ahead, Operator.EQUAL, 0) : Optional.empty();
        }
        int next = cursor.past(ahead + 1, Cue.FILLER, Cue.OF);
        Optional<Test> number = number(cursor, next, operator, next - ahead);
        return number.isPresent() ? number : average(cursor, next, operator, next - ahead);
    }

    private static Optional<Test> number(Cursor cursor, int ahead, Operator operator, int before) {
        return cursor.at(ahead, Mention.Numeral.class).map(number -> {
            int end = cursor.past(ahead + 1, Cue.FILLER);
            Operator widened = widened(cursor, end, operator);
            int length = widened == operator ? ahead + 1 : end + 1;
            return new Test(widened, number.value(), null, null, before + length - ahead);
        });
    }

    private static Operator widened(Cursor cursor, int ahead, Operator operator) {
        if (cursor.isCue(ahead, Cue.OR_MORE)) {
            return Operator.AT_LEAST;
        }
        return cursor.isCue(ahead, Cue.OR_LESS) ? Operator.AT_MOST : operator;
    }

    private static Optional<Test> between(Cursor cursor, int ahead) {
        int low = cursor.past(ahead + 1, Cue.FILLER);
        int high = cursor.past(low + 1, Cue.AND, Cue.TO, Cue.FILLER);
        return cursor.at(low, Mention.Numeral.class)
                .flatMap(from -> cursor.at(high, Mention.Numeral.class)
                        .map(to -> new Test(Operator.AT_LEAST, from.value(), to.value(), null, high + 1 - ahead)));
    }

    private static Optional<Test> average(Cursor cursor, int ahead, Operator operator, int before) {
        Function function = cursor.isCue(ahead, Cue.AVERAGE)
                ? Function.AVG
                : cursor.isCue(ahead, Cue.MINIMUM, Cue.LOWEST)
                        ? Function.MIN
                        : cursor.isCue(ahead, Cue.MAXIMUM, Cue.HIGHEST) ? Function.MAX : null;
        return function == null ? Optional.empty() : Optional.of(new Test(operator, null, null, function, before + 1));
    }

    private static @Nullable Operator operator(Cursor cursor, int ahead) {
        Cue cue = cursor.cue(ahead);
        if (cue == null) {
            return byAdjective(cursor, ahead);
        }
        return switch (cue) {
            case MORE_THAN -> Operator.GREATER;
            case LESS_THAN -> Operator.LESS;
            case AT_LEAST -> Operator.AT_LEAST;
            case AT_MOST -> Operator.AT_MOST;
            case EQUAL_TO -> Operator.EQUAL;
            default -> null;
        };
    }

    /** "whose weight is heavier than 10". */
    private static @Nullable Operator byAdjective(Cursor cursor, int ahead) {
        return cursor.at(ahead, Degree.class)
                .map(Degree::adjective)
                .filter(adjective -> ahead > 0 && adjective.degree() == Adjective.Degree.COMPARATIVE)
                .map(adjective -> adjective.measures().getFirst().startsWith("-") ? Operator.LESS : Operator.GREATER)
                .orElse(null);
    }

    /** "above age 20", "a greater weight than 10". */
    private boolean columnBetween(Cursor cursor, Draft draft) {
        Operator operator =
                cursor.isCue(0, Cue.MORE_THAN, Cue.LESS_THAN, Cue.AT_LEAST, Cue.AT_MOST) ? operator(cursor, 0) : null;
        int place = cursor.past(1, Cue.FILLER, Cue.OF);
        int next = cursor.past(place + 1, Cue.FILLER, Cue.OF);
        Optional<Test> test = operator == null ? Optional.empty() : number(cursor, next, operator, 0);
        if (test.isEmpty() || cursor.at(place, SchemaName.class).isEmpty()) {
            return false;
        }
        Optional<ColumnRef> column = scope.column(cursor.position() + place, draft, ColumnRef::isNumeric);
        column.ifPresent(found -> {
            where(draft, test.get().on(found), false);
            cursor.advance(next + test.get().length());
        });
        return column.isPresent();
    }

    /** "no less than 3000 and no more than 4000": the second comparison is about the same column. */
    private boolean repeated(Cursor cursor, Draft draft) {
        Optional<Test> test = test(cursor, 0, false);
        boolean follows = cursor.isCue(-1, Cue.AND, Cue.OR, Cue.BUT)
                && !draft.branch().conditions().isEmpty();
        if (test.isEmpty()
                || !follows
                || !(draft.branch().conditions().getLast() instanceof Condition.Comparison previous)
                || !previous.column().isNumeric()) {
            return false;
        }
        where(draft, test.get().on(previous.column()), false);
        cursor.advance(test.get().length());
        return true;
    }

    /** "more than 4 cylinders", "at least two pets", "above the average age". */
    private boolean comparisonFirst(Cursor cursor, Draft draft) {
        Optional<Test> test = test(cursor, 0, false);
        if (test.isEmpty()) {
            return false;
        }
        int ahead = cursor.past(test.get().length(), Cue.FILLER, Cue.OF, Cue.DISTINCT);
        return compares(cursor, draft, test.get(), ahead);
    }

    private boolean numberFirst(Cursor cursor, Draft draft) {
        if (draft.isSelecting() && draft.outputs.isEmpty()) {
            return false;
        }
        return number(cursor, 0, Operator.EQUAL, 0)
                .filter(test -> compares(cursor, draft, test, cursor.past(test.length(), Cue.FILLER, Cue.DISTINCT)))
                .isPresent();
    }

    private boolean compares(Cursor cursor, Draft draft, Test test, int from) {
        int ahead = scope.head(cursor, from);
        Optional<SchemaName> name = cursor.at(ahead, SchemaName.class);
        Optional<TableName> table = name.flatMap(scope::asTable).map(match -> match.table());
        if (table.isPresent()) {
            return countOf(cursor, draft, test, table.get(), ahead);
        }
        Optional<ColumnRef> column =
                name.flatMap(_ -> scope.column(cursor.position() + ahead, draft, ColumnRef::isNumeric));
        column.ifPresent(found -> {
            where(draft, test.on(found), false);
            cursor.advance(ahead + 1);
        });
        return column.isPresent();
    }

    private boolean countOf(Cursor cursor, Draft draft, Test test, TableName table, int ahead) {
        if (test.number() == null || table.equals(draft.entity)) {
            return false;
        }
        draft.where(new Condition.HasCount(table, test.operator(), test.number().longValue(), List.of()));
        draft.mode = Draft.Mode.RESTRICTING;
        cursor.advance(ahead + 1);
        return true;
    }

    /** "older than 20", "heavier than average". */
    private boolean adjective(Cursor cursor, Draft draft) {
        Optional<Degree> degree =
                cursor.at(0, Degree.class).filter(found -> found.adjective().degree() == Adjective.Degree.COMPARATIVE);
        int next = cursor.past(1, Cue.FILLER);
        if (degree.isEmpty()) {
            return false;
        }
        Optional<Test> number = number(cursor, next, Operator.GREATER, next);
        Optional<Test> test = number.isPresent() ? number : average(cursor, next, Operator.GREATER, next);
        Optional<Measures.Measure> measure =
                test.isPresent() ? measure(degree.get().adjective(), draft) : Optional.empty();
        measure.ifPresent(found -> {
            Test turned = found.turned()
                    ? new Test(
                            Operator.LESS, test.get().number(), null, test.get().function(), 0)
                    : test.get();
            where(draft, turned.on(found.column()), false);
            cursor.advance(test.get().length());
        });
        return measure.isPresent();
    }

    /** "3 years old". */
    private boolean yearsOld(Cursor cursor, Draft draft) {
        if (!(cursor.peek() instanceof Mention.Numeral number)
                || !(cursor.peek(2) instanceof Degree degree)
                || !(cursor.peek(1) instanceof Mention.TimeUnit)) {
            return false;
        }
        Optional<Measures.Measure> measure = measure(degree.adjective(), draft);
        measure.ifPresent(found -> {
            where(
                    draft,
                    new Condition.Comparison(found.column(), Operator.EQUAL, new Literal.Numeric(number.value())),
                    false);
            cursor.advance(3);
        });
        return measure.isPresent();
    }

    private Optional<Measures.Measure> measure(Adjective adjective, Draft draft) {
        return measures.of(adjective, scope.nearby(draft));
    }
}
