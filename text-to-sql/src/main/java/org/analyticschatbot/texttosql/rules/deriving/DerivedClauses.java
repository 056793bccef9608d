package org.analyticschatbot.texttosql.rules.deriving;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Measured;
import org.analyticschatbot.texttosql.rules.draft.TimeGroup;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Derivation.Ranking;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Unit;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;
import org.analyticschatbot.texttosql.rules.ratio.RankMeasures;

/** "how did revenue develop", "highest growth", "month over month", "difference between", "running total of". */
public final class DerivedClauses {

    private static final int FAR = 12;
    private static final Set<String> FAST = Set.of("fastest", "quickest", "strongest");

    private final Scope scope;
    private final RankMeasures measures;

    public DerivedClauses(Scope scope, RankMeasures measures) {
        this.scope = scope;
        this.measures = measures;
    }

    public List<Clause> clauses() {
        return List.of(
                this::opening,
                this::timesWithout,
                this::rankedChange,
                this::rankedBy,
                this::change,
                this::trend,
                this::stepwise,
                this::difference,
                this::running,
                this::moving);
    }

    /** "how did revenue develop", "by how much did orders grow". */
    private boolean opening(Cursor cursor, Draft draft) {
        boolean how = cursor.position() == 0
                && cursor.peek().text().equalsIgnoreCase("how")
                && cursor.isCue(1, Cue.RELATION, Cue.IS, Cue.RESTRICT)
                && isAhead(cursor, Cue.TREND, Cue.CHANGE, Cue.GROWTH, Cue.DROP);
        boolean byHowMuch = cursor.position() == 0
                && cursor.isCue(0, Cue.BY)
                && cursor.isCue(1, Cue.HOW_MUCH, Cue.SELECT)
                && isAhead(cursor, Cue.CHANGE, Cue.GROWTH, Cue.DROP);
        if (!how && !byHowMuch) {
            return false;
        }
        draft.derived.courseOpened = how;
        draft.amountAsked = byHowMuch;
        cursor.advance(byHowMuch ? cursor.past(2, Cue.SHARE) : 2);
        return true;
    }

    private static boolean isAhead(Cursor cursor, Cue... cues) {
        for (int ahead = 1; ahead < FAR; ahead++) {
            if (cursor.isCue(ahead, cues)) {
                return true;
            }
        }
        return false;
    }

    /** "months with above-average sales": without a word of asking before. */
    private boolean timesWithout(Cursor cursor, Draft draft) {
        Optional<TimeGroup> time = TimeGroup.at(cursor, 0)
                .filter(found -> draft.isBlank() && draft.timeAsked == null && !found.isAdverb())
                .filter(_ -> cursor.position() == 0 && cursor.isCue(1, Cue.RESTRICT));
        time.ifPresent(found -> {
            draft.timeAsked = found;
            cursor.advance(1);
        });
        return time.isPresent();
    }

    /** "the highest growth in revenue", "the biggest drop in orders", "the fastest growing products". */
    private boolean rankedChange(Cursor cursor, Draft draft) {
        int number = cursor.at(0, Mention.Numeral.class).isPresent() ? 1 : 0;
        boolean fast = FAST.contains(cursor.peek(number).text().toLowerCase(Locale.ROOT));
        boolean most = cursor.isCue(number, Cue.HIGHEST, Cue.LOWEST, Cue.MOST, Cue.LEAST);
        if (!fast && !most) {
            return false;
        }
        int first = cursor.past(number + 1, Cue.FILLER, Cue.SHARE);
        Optional<Measured> before = isChange(cursor, first) ? Optional.empty() : measure(cursor, draft, first);
        int place = before.map(found -> first + found.length()).orElse(first);
        if (!isChange(cursor, place)) {
            return false;
        }
        rank(cursor, draft, place, fast || cursor.isCue(number, Cue.HIGHEST, Cue.MOST));
        cursor.at(0, Mention.Numeral.class)
                .ifPresent(found -> draft.derived.limit = found.value().longValue());
        before.ifPresent(found -> show(draft, found));
        finish(cursor, draft, place + 1);
        return true;
    }

    /** "top 5 products by revenue growth". */
    private boolean rankedBy(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.BY, Cue.ORDER_BY) || !isAhead(cursor, Cue.GROWTH, Cue.DROP, Cue.CHANGE)) {
            return false;
        }
        int first = cursor.past(1, Cue.BY, Cue.FILLER, Cue.SHARE);
        Optional<Measured> before = isChange(cursor, first) ? Optional.empty() : measure(cursor, draft, first);
        int place = before.map(found -> first + found.length()).orElse(first);
        boolean asked = draft.limit != null || cursor.isCue(0, Cue.ORDER_BY);
        if (!asked || !isChange(cursor, place)) {
            return false;
        }
        rank(cursor, draft, place, draft.topDescending);
        draft.derived.limit = draft.limit;
        draft.limit = null;
        before.ifPresent(found -> show(draft, found));
        finish(cursor, draft, place + 1);
        return true;
    }

    /** "growth of revenue", "revenue grew", "percent change in orders", "grew the most". */
    private boolean change(Cursor cursor, Draft draft) {
        int place = cursor.past(0, Cue.SHARE);
        if (!isChange(cursor, place)) {
            return false;
        }
        int after = cursor.past(place + 1, Cue.FILLER, Cue.BY);
        boolean fast = FAST.contains(cursor.peek(after).text().toLowerCase(Locale.ROOT));
        if (fast || cursor.isCue(after, Cue.MOST, Cue.LEAST)) {
            rank(cursor, draft, place, fast || cursor.isCue(after, Cue.MOST));
            finish(cursor, draft, after + 1);
            return true;
        }
        boolean verb = isVerb(cursor.peek(place));
        if (verb && draft.asksForRows() && !draft.derived.courseOpened && !draft.amountAsked) {
            rank(cursor, draft, place, true);
            draft.derived.onlySuch = true;
        }
        draft.derived.change = true;
        draft.derived.grows |= !cursor.isCue(place, Cue.CHANGE);
        finish(cursor, draft, place + 1);
        return true;
    }

    private static boolean isVerb(Mention mention) {
        String word = mention.text().toLowerCase(Locale.ROOT);
        return word.endsWith("ed")
                || Set.of("grew", "grown", "rose", "fell", "fallen", "went up", "went down", "shrank")
                        .contains(word);
    }

    private static void rank(Cursor cursor, Draft draft, int place, boolean most) {
        boolean rising = cursor.isCue(place, Cue.DROP) != most;
        draft.derived.ranking = rising ? Ranking.RISING : Ranking.FALLING;
        draft.derived.change = true;
        draft.derived.grows = true;
        draft.derived.onlySuch |= cursor.isCue(place, Cue.DROP);
    }

    private static boolean isChange(Cursor cursor, int ahead) {
        return cursor.isCue(ahead, Cue.GROWTH, Cue.DROP, Cue.CHANGE);
    }

    /** What follows may name the number: "growth rate in revenue", "drop in orders". */
    private void finish(Cursor cursor, Draft draft, int end) {
        int next = cursor.past(end, Cue.RATE);
        int place = cursor.past(next, Cue.IN, Cue.OF, Cue.FILLER);
        Optional<Measured> measured =
                cursor.isCue(next, Cue.IN, Cue.OF) ? measure(cursor, draft, place) : Optional.empty();
        measured.ifPresent(found -> show(draft, found));
        draft.mode = Draft.Mode.SELECTING;
        cursor.advance(measured.map(found -> place + found.length()).orElse(next));
    }

    private static void show(Draft draft, Measured measured) {
        draft.output(measured.measure());
        draft.current = measured.measure().table();
    }

    /** A metric, a ratio, a sum that a word stands for, or the rows of a table, counted. */
    private Optional<Measured> measure(Cursor cursor, Draft draft, int ahead) {
        Cursor there = cursor.ahead(cursor.past(ahead, Cue.COUNT, Cue.SUM, Cue.FILLER, Cue.OF));
        int skipped = there.position() - cursor.position() - ahead;
        return measures.ratio(there, draft)
                .or(() -> counted(there))
                .or(() -> summed(there, draft))
                .map(found -> new Measured(found.measure(), found.length() + skipped));
    }

    private Optional<Measured> counted(Cursor cursor) {
        return cursor.at(0, SchemaName.class)
                .filter(name -> !SumWords.contains(name))
                .flatMap(scope::asTable)
                .map(table -> new Measured(new Expression.Count(table.table(), null), 1));
    }

    private Optional<Measured> summed(Cursor cursor, Draft draft) {
        return cursor.at(0, SchemaName.class)
                .filter(SumWords::contains)
                .flatMap(
                        name -> SumWords.sum(name, scope.column(cursor.position(), draft, ColumnRef::isNumeric), draft))
                .map(sum -> new Measured(sum, 1));
    }

    /** "the revenue trend", "revenue over time". */
    private boolean trend(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.TREND)) {
            return false;
        }
        draft.derived.trend = true;
        finish(cursor, draft, 1);
        return true;
    }

    /** "month over month". */
    private boolean stepwise(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.STEPWISE)) {
            return false;
        }
        draft.derived.stepwise = switch (Character.toLowerCase(
                cursor.peek().text().charAt(0))) {
            case 'd' -> Unit.DAY;
            case 'w' -> Unit.WEEK;
            case 'm' -> Unit.MONTH;
            case 'q' -> Unit.QUARTER;
            default -> Unit.YEAR;
        };
        cursor.advance(1);
        return true;
    }

    /** "the difference between revenue in Germany and France", "the difference in orders between 2024 and 2025". */
    private boolean difference(Cursor cursor, Draft draft) {
        int after = cursor.past(1, Cue.IN, Cue.OF, Cue.BETWEEN, Cue.FILLER);
        if (!cursor.isCue(0, Cue.DIFFERENCE)) {
            return false;
        }
        Optional<Measured> measured = measure(cursor, draft, after);
        draft.derived.difference = true;
        if (measured.isEmpty()) {
            cursor.advance(after);
            return true;
        }
        show(draft, measured.get());
        int end = after + measured.get().length();
        cursor.advance(
                cursor.isCue(end, Cue.BETWEEN)
                                && cursor.at(end + 1, SchemaName.class).isPresent()
                        ? end + 1
                        : end);
        return true;
    }

    private boolean running(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.RUNNING)) {
            return false;
        }
        draft.derived.running = true;
        cursor.advance(cursor.past(1, Cue.OF, Cue.SUM, Cue.FILLER));
        return true;
    }

    /** "3-month moving average of revenue". */
    private boolean moving(Cursor cursor, Draft draft) {
        int length = cursor.at(0, Mention.Numeral.class).isPresent()
                        && cursor.at(1, Mention.TimeUnit.class).isPresent()
                ? 2
                : 0;
        if (!cursor.isCue(length, Cue.MOVING)) {
            return false;
        }
        draft.derived.moving = cursor.at(0, Mention.Numeral.class)
                .filter(_ -> length > 0)
                .map(number -> number.value().intValue())
                .orElse(3);
        if (length > 0) {
            draft.timeAsked = TimeGroup.at(cursor, 1).orElseThrow();
        }
        cursor.advance(cursor.past(length + 1, Cue.OF, Cue.FILLER));
        return true;
    }
}
