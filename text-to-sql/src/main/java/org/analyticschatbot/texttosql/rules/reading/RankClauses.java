package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Measured;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.intent.Order;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;
import org.analyticschatbot.texttosql.rules.ratio.RankMeasures;

/** Which rows come first: "the youngest dog", "the 3 oldest singers", "with the most concerts". */
final class RankClauses {

    private final Scope scope;
    private final Measures measures;
    private final RankMeasures ranked;

    RankClauses(Scope scope, Measures measures, RankMeasures ranked) {
        this.scope = scope;
        this.measures = measures;
        this.ranked = ranked;
    }

    List<Clause> clauses() {
        return List.of(this::columnIsExtreme, this::startingWith, this::rank);
    }

    private Optional<Measured> measure(Cursor cursor, Draft draft, int ahead) {
        return ranked.at(cursor.ahead(ahead), draft);
    }

    /** "whose number of products is the largest". */
    private boolean columnIsExtreme(Cursor cursor, Draft draft) {
        if (draft.isSelecting()) {
            return false;
        }
        Optional<Measured> by = measure(cursor, draft, 0).filter(found -> isExtreme(cursor, found.length()));
        by.ifPresent(found -> {
            int ahead = cursor.past(found.length(), Cue.IS, Cue.FILLER);
            draft.rank(found.measure(), cursor.isCue(ahead, Cue.HIGHEST), 1);
            cursor.advance(ahead + 1);
        });
        return by.isPresent();
    }

    private static boolean isExtreme(Cursor cursor, int after) {
        return cursor.isCue(after, Cue.IS)
                && cursor.isCue(cursor.past(after, Cue.IS, Cue.FILLER), Cue.HIGHEST, Cue.LOWEST);
    }

    /** "starting with the longest one", "beginning with the country that has the most ships": all rows in this order. */
    private boolean startingWith(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.STARTS_WITH) || draft.isBlank() || draft.ranked || draft.countRank != null) {
            return false;
        }
        int noun = cursor.past(1, Cue.FILLER);
        boolean named = cursor.at(noun, SchemaName.class).isPresent() && cursor.isCue(noun + 1, Cue.RESTRICT);
        Cursor first = cursor.ahead(named ? cursor.past(noun + 1, Cue.RESTRICT, Cue.FILLER) : noun);
        Draft.Mode mode = draft.mode;
        draft.mode = Draft.Mode.RESTRICTING;
        Long limit = draft.limit;
        if (!rank(first, draft)) {
            draft.mode = mode;
            return false;
        }
        draft.limit = limit;
        draft.ranked = false;
        Draft.CountRank count = draft.countRank;
        if (count != null) {
            draft.order.add(new Order(new Expression.Count(count.counted(), null), count.descending()));
            draft.countRank = null;
        }
        cursor.advance(past(first, draft) - cursor.position());
        return true;
    }

    /** Behind "the longest one", "the longest ship". */
    private int past(Cursor cursor, Draft draft) {
        boolean said = cursor.peek().text().toLowerCase(Locale.ROOT).matches("ones?")
                || tablesAt(cursor, 0).anyMatch(table -> table.equals(draft.entity));
        return said ? cursor.position() + 1 : cursor.position();
    }

    /** "the 3 oldest singers", "the highest capacity", "the most concerts". */
    private boolean rank(Cursor cursor, Draft draft) {
        if (draft.branch().isNegated()) {
            return false;
        }
        Optional<Mention.Numeral> number = cursor.at(0, Mention.Numeral.class);
        int ahead = number.isPresent() ? cursor.past(1, Cue.FILLER) : 0;
        long limit = number.map(found -> found.value().longValue()).orElse(draft.limit == null ? 1L : draft.limit);
        if (cursor.at(ahead, Degree.class).isPresent()) {
            return superlative(cursor, draft, ahead, limit);
        }
        if (ranksByCount(cursor, ahead) && most(cursor, draft, ahead, limit)) {
            return true;
        }
        return ranksByColumn(cursor, draft, ahead) && extreme(cursor, draft, ahead, limit);
    }

    private static boolean ranksByCount(Cursor cursor, int ahead) {
        return cursor.isCue(ahead, Cue.MOST, Cue.LEAST)
                || (cursor.isCue(ahead, Cue.HIGHEST, Cue.LOWEST)
                        && cursor.peek(ahead).text().toLowerCase(Locale.ROOT).endsWith("number of"));
    }

    /** "the highest capacity" by itself asks for the capacity; it ranks once rows have been asked for. */
    private static boolean ranksByColumn(Cursor cursor, Draft draft, int ahead) {
        if (cursor.isCue(ahead, Cue.MAXIMUM, Cue.MINIMUM)) {
            return !draft.isSelecting();
        }
        return cursor.isCue(ahead, Cue.HIGHEST, Cue.LOWEST, Cue.MOST, Cue.LEAST)
                && !draft.describesGroups()
                && (!draft.isSelecting() || draft.asksForRows() || draft.limit != null || ahead > 0);
    }

    /** One can have the most points, but not the most years or the most names. */
    private static boolean isAmount(Expression expression) {
        return !(expression instanceof ColumnValue(ColumnRef column))
                || (column.isNumeric()
                        && !column.name().toLowerCase(Locale.ROOT).contains("year"));
    }

    private boolean superlative(Cursor cursor, Draft draft, int ahead, long limit) {
        Adjective adjective = ((Degree) cursor.peek(ahead)).adjective();
        boolean verb = cursor.peek(ahead).text().equalsIgnoreCase("last")
                && cursor.isCue(ahead + 1, Cue.END, Cue.AVERAGE, Cue.AND);
        if (adjective.degree() != Adjective.Degree.SUPERLATIVE || verb) {
            return false;
        }
        int next = cursor.past(ahead + 1, Cue.FILLER, Cue.RELATION);
        Optional<ColumnRef> named =
                ranked.column(cursor.ahead(next), draft).filter(column -> isSpokenOf(adjective, column));
        Optional<Measures.Measure> measure = named.map(column -> new Measures.Measure(
                        column, adjective.measures().getFirst().startsWith("-")))
                .or(() -> measures.of(adjective, Stream.concat(tablesAt(cursor, next), scope.nearby(draft))));
        measure.ifPresent(found -> {
            Expression by = new ColumnValue(found.column());
            int end = named.isPresent() ? next + 1 : ahead + 1;
            int first = cursor.past(isNamed(cursor, end, found.column()) ? end + 1 : end, Cue.RELATION, Cue.FILLER);
            if (ahead == 0 && cursor.peek(first).text().equalsIgnoreCase("first")) {
                draft.order.add(new Order(by, !found.turned()));
                cursor.advance(first + 1);
            } else {
                draft.rank(by, !found.turned(), limit);
                cursor.advance(end);
            }
        });
        return measure.isPresent();
    }

    /** "most recently hired first": all of them, in this order. */
    private static boolean isNamed(Cursor cursor, int ahead, ColumnRef column) {
        return cursor.at(ahead, SchemaName.class)
                .filter(name ->
                        name.columns().stream().anyMatch(match -> match.column().equals(column)))
                .isPresent();
    }

    /** "the largest population": the adjective's own column is named, not another one that happens to follow. */
    private boolean isSpokenOf(Adjective adjective, ColumnRef column) {
        return measures.of(adjective, Stream.of(column.table()))
                .filter(measure -> measure.column().equals(column))
                .isPresent();
    }

    /** What ranks is shown where it had to be computed by a rule of its own. */
    private static void showSum(Cursor cursor, int ahead, Draft draft, Expression measure) {
        boolean isSum = measure.isAggregate()
                && cursor.at(ahead, SchemaName.class).filter(SumWords::contains).isPresent();
        if (isSum
                || measure instanceof Expression.MetricValue
                || !measure.total().equals(measure)) {
            draft.output(measure);
        }
    }

    private Stream<TableName> tablesAt(Cursor cursor, int ahead) {
        return cursor.at(ahead, SchemaName.class).stream()
                .flatMap(name -> Stream.concat(scope.asTable(name).stream(), name.matches().stream()))
                .map(Match::table)
                .distinct();
    }

    private boolean most(Cursor cursor, Draft draft, int ahead, long limit) {
        int next = scope.head(cursor, cursor.past(ahead + 1, Cue.FILLER, Cue.OF, Cue.DISTINCT, Cue.COUNT));
        Optional<TableName> table =
                cursor.at(next, SchemaName.class).flatMap(scope::asTable).map(match -> match.table());
        table.ifPresent(counted -> {
            draft.countRank = new Draft.CountRank(counted, cursor.isCue(ahead, Cue.MOST, Cue.HIGHEST));
            draft.limit = limit;
            draft.current = counted;
            draft.mode = Draft.Mode.RESTRICTING;
            cursor.advance(next + 1);
        });
        return table.isPresent();
    }

    private boolean extreme(Cursor cursor, Draft draft, int ahead, long limit) {
        int next = cursor.past(ahead + 1, Cue.FILLER, Cue.OF);
        Optional<Measured> by = measure(cursor, draft, next)
                .filter(found -> !cursor.isCue(ahead, Cue.MOST, Cue.LEAST) || isAmount(found.measure()));
        by.ifPresent(found -> {
            draft.rank(found.measure(), cursor.isCue(ahead, Cue.HIGHEST, Cue.MOST, Cue.MAXIMUM), limit);
            showSum(cursor, next, draft, found.measure());
            cursor.advance(next + found.length());
        });
        return by.isPresent();
    }
}
