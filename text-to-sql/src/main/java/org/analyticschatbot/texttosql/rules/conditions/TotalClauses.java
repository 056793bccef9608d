package org.analyticschatbot.texttosql.rules.conditions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Measured;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Derivation;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.intent.Expression.Function;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;
import org.analyticschatbot.texttosql.rules.ratio.RankMeasures;

/** Totals compared with a number or with their average: "below the average revenue", "spent more than 1000". */
public final class TotalClauses {

    private static final Set<String> TRADE =
            Set.of("spent", "spend", "spends", "sold", "sell", "sells", "earned", "earn", "earns", "made", "make");
    private static final Map<String, Operator> QUANTIFIERS = Map.of(
            "more",
            Operator.GREATER,
            "higher",
            Operator.GREATER,
            "fewer",
            Operator.LESS,
            "less",
            Operator.LESS,
            "lower",
            Operator.LESS);

    private final Scope scope;
    private final SchemaIndex index;
    private final RankMeasures measures;

    public TotalClauses(Scope scope, SchemaIndex index, RankMeasures measures) {
        this.scope = scope;
        this.index = index;
        this.measures = measures;
    }

    public List<Clause> clauses() {
        return List.of(this::measureFirst, this::averageOf, this::moreThanAverage, this::traded);
    }

    /** "with revenue above 19000", "whose sales are below the average". */
    private boolean measureFirst(Cursor cursor, Draft draft) {
        Optional<Measured> measure = isGrouped(draft) ? total(cursor, draft, 0) : Optional.empty();
        int ahead = measure.map(found -> cursor.past(found.length(), Cue.IS, Cue.FILLER, Cue.OF, Cue.RESTRICT))
                .orElse(0);
        Optional<NumberTest> test =
                measure.flatMap(_ -> NumberTest.at(cursor, ahead, false)).filter(TotalClauses::isSimple);
        test.ifPresent(found ->
                compare(cursor, draft, measure.get().measure(), found.operator(), found, ahead + found.length()));
        return test.isPresent();
    }

    /** "below the average revenue", "above the average number of orders". */
    private boolean averageOf(Cursor cursor, Draft draft) {
        Optional<NumberTest> test = isGrouped(draft)
                ? NumberTest.at(cursor, 0, false).filter(found -> found.function() == Function.AVG)
                : Optional.empty();
        if (test.isEmpty()) {
            return false;
        }
        int place = cursor.past(test.get().length(), Cue.FILLER, Cue.OF);
        Optional<Measured> measure = total(cursor, draft, place)
                .or(() -> counted(cursor, draft, place))
                .or(() -> ofAsked(cursor, draft, place));
        measure.ifPresent(found ->
                compare(cursor, draft, found.measure(), test.get().operator(), test.get(), place + found.length()));
        return measure.isPresent();
    }

    /** "more orders than average". */
    private boolean moreThanAverage(Cursor cursor, Draft draft) {
        Operator operator = QUANTIFIERS.get(cursor.peek().text().toLowerCase(Locale.ROOT));
        if (operator == null || !isGrouped(draft)) {
            return false;
        }
        Optional<Measured> measure = total(cursor, draft, 1).or(() -> rows(cursor, draft, 1));
        int than = measure.map(found -> 1 + found.length()).orElse(0);
        int reference = cursor.past(than, Cue.FILLER);
        boolean average = measure.isPresent()
                && cursor.peek(than).text().equalsIgnoreCase("than")
                && cursor.isCue(reference, Cue.AVERAGE);
        if (average) {
            NumberTest test = new NumberTest(operator, null, null, null, Function.AVG, reference + 1);
            compare(cursor, draft, measure.get().measure(), operator, test, reference + 1);
        }
        return average;
    }

    /** "who spent more than 1000", "that sell more than average". */
    private boolean traded(Cursor cursor, Draft draft) {
        boolean trade = TRADE.contains(cursor.peek().text().toLowerCase(Locale.ROOT)) && isGrouped(draft);
        int ahead = cursor.past(1, Cue.FILLER);
        Optional<NumberTest> test =
                trade ? NumberTest.at(cursor, ahead, false).filter(TotalClauses::isSimple) : Optional.empty();
        int end = ahead + test.map(NumberTest::length).orElse(0);
        int next = cursor.past(end, Cue.FILLER, Cue.OF);
        int after = test.filter(found -> found.number() == null && isAsked(cursor, draft, next))
                        .isPresent()
                ? next + 1
                : end;
        boolean closed = !(cursor.peek(after) instanceof SchemaName name
                        && scope.asTable(name).isPresent())
                && cursor.at(after, Mention.TimeUnit.class).isEmpty();
        Optional<Expression> sales = test.isPresent() && closed ? sales(draft) : Optional.empty();
        sales.ifPresent(sum -> compare(cursor, draft, sum, test.get().operator(), test.get(), after));
        return sales.isPresent();
    }

    private static boolean isSimple(NumberTest test) {
        return test.upTo() == null && test.unit() == null && (test.number() != null || test.function() == Function.AVG);
    }

    private void compare(Cursor cursor, Draft draft, Expression measure, Operator operator, NumberTest test, int end) {
        draft.output(measure);
        draft.derived.beyond = new Derivation.Beyond(operator, test.number());
        draft.mode = Draft.Mode.RESTRICTING;
        boolean each =
                cursor.isCue(end, Cue.EACH, Cue.OF, Cue.BY) && isAsked(cursor, draft, cursor.past(end + 1, Cue.FILLER));
        cursor.advance(each ? cursor.past(end + 1, Cue.FILLER) + 1 : end);
    }

    /** Rows of a table, values of a column or stretches of time are asked for, but no number yet. */
    private static boolean isGrouped(Draft draft) {
        return draft.derived.beyond == null
                && !draft.countPending
                && draft.outputs.stream().noneMatch(Expression::isAggregate)
                && (draft.entity != null
                        || draft.timeAsked != null
                        || draft.outputs.stream().anyMatch(ColumnValue.class::isInstance));
    }

    /** What adds up over the rows that belong to one of those asked for. */
    private Optional<Measured> total(Cursor cursor, Draft draft, int ahead) {
        int place = cursor.past(ahead, Cue.SUM, Cue.FILLER, Cue.OF);
        if (cursor.at(place, Mention.MetricName.class).isPresent()) {
            return measures.ratio(cursor.ahead(place), draft)
                    .map(found -> new Measured(found.measure(), found.length() + place - ahead));
        }
        return cursor.at(place, SchemaName.class)
                .filter(SumWords::contains)
                .flatMap(name -> scope.column(cursor.position() + place, draft, ColumnRef::isNumeric)
                        .filter(column -> isOfParts(column, draft))
                        .flatMap(column -> SumWords.sum(name, Optional.of(column), draft)))
                .map(sum -> new Measured(sum, place + 1 - ahead));
    }

    /**
     * "customers with revenue above 100"; but "customers with orders whose revenue is above 100" speaks of each order, and
     * "titles with sales above 100" of each row that has a title.
     */
    private boolean isOfParts(ColumnRef column, Draft draft) {
        boolean isAboutOthers = draft.entity != null && draft.current != null && !draft.current.equals(draft.entity);
        boolean isOfTimes = draft.entity == null && draft.outputs.isEmpty();
        return isOfTimes || (!isAboutOthers && scope.isOfParts(column, draft));
    }

    private Optional<Measured> counted(Cursor cursor, Draft draft, int ahead) {
        int place = cursor.past(ahead + 1, Cue.FILLER, Cue.OF);
        return cursor.isCue(ahead, Cue.COUNT)
                ? rows(cursor, draft, place).map(found -> new Measured(found.measure(), place + 1 - ahead))
                : Optional.empty();
    }

    private Optional<Measured> rows(Cursor cursor, Draft draft, int place) {
        return cursor.at(place, SchemaName.class)
                .flatMap(scope::asTable)
                .map(Match::table)
                .filter(table -> !table.equals(draft.entity))
                .map(table -> new Measured(new Expression.Count(table, null), 1));
    }

    /** "the average customer", "the average order value". */
    private Optional<Measured> ofAsked(Cursor cursor, Draft draft, int place) {
        if (!isAsked(cursor, draft, place)) {
            return Optional.empty();
        }
        int end = cursor.peek(place + 1).text().matches("(?i)values?|amount") ? 2 : 1;
        return sales(draft).map(sum -> new Measured(sum, end));
    }

    private boolean isAsked(Cursor cursor, Draft draft, int place) {
        return cursor.at(place, SchemaName.class)
                .flatMap(scope::asTable)
                .filter(table -> table.table().equals(draft.entity))
                .isPresent();
    }

    /** What was sold to, by or of those asked for. */
    private Optional<Expression> sales(Draft draft) {
        Optional<TableName> asked = Optional.ofNullable(draft.entity)
                .or(() -> draft.outputs.stream().findFirst().map(Expression::table));
        return asked.stream()
                .flatMap(table ->
                        Stream.concat(draft.entity == null ? Stream.of(table) : Stream.empty(), scope.parts(table)))
                .flatMap(part -> SumWords.salesOf(part, index).stream())
                .findFirst()
                .map(column -> {
                    draft.assume("It is about the sum of " + column + ".");
                    return new Aggregate(Function.SUM, column);
                });
    }
}
