package org.analyticschatbot.texttosql.rules.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Periods;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Events;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;
import org.analyticschatbot.texttosql.rules.meaning.TimeColumns;
import org.analyticschatbot.texttosql.rules.time.Period;
import org.jspecify.annotations.Nullable;

/** "in 2014", "last month", "since March 2024", "between January and March 2024", "2014 or after". */
final class TimeClauses {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

    private final Scope scope;
    private final TimeColumns timeColumns;
    private final LocalDate today;

    TimeClauses(Scope scope, TimeColumns timeColumns, LocalDate today) {
        this.today = today;
        this.scope = scope;
        this.timeColumns = timeColumns;
    }

    List<Clause> clauses() {
        return List.of(this::dated, this::happened, this::between, this::compared, this::bare);
    }

    /** "signed up in 2025": the column's name only says which date the period is about. */
    private boolean dated(Cursor cursor, Draft draft) {
        boolean asksForRows =
                (draft.entity != null && draft.outputs.isEmpty()) || (draft.asksForRows() && saysWhatHappened(cursor));
        if (!scope.isDated(cursor, 0)
                || (!asksForRows && draft.isSelecting() && draft.measured().isEmpty())) {
            return false;
        }
        cursor.advance(1);
        return true;
    }

    /** "names of ports founded after 1900", but not "name and founded". */
    private static boolean saysWhatHappened(Cursor cursor) {
        return cursor.peek().text().endsWith("ed") && !cursor.isCue(-1, Cue.AND, Cue.SELECT);
    }

    /** "opened each month", "customers opened tickets": the verb only says which date counts, if any does. */
    private boolean happened(Cursor cursor, Draft draft) {
        boolean asked = draft.entity != null || draft.measured().isPresent();
        Optional<ColumnRef> date = cursor.at(0, SchemaName.class)
                .filter(name -> asked && name.text().endsWith("ed") && !cursor.isCue(-1, Cue.SELECT, Cue.AND, Cue.NOT))
                .filter(name -> scope.asTable(name).isEmpty() && !scope.isValue(name))
                .filter(name -> name.columns().stream()
                        .allMatch(match ->
                                match.column().isTemporal() || match.column().isYear()))
                .filter(name -> name.columns().size() == 1)
                .map(name -> name.columns().getFirst().column());
        date.ifPresent(column -> {
            draft.preferredKeys.add(column.name().toLowerCase(Locale.ROOT));
            cursor.advance(1);
        });
        return date.isPresent();
    }

    private boolean between(Cursor cursor, Draft draft) {
        boolean fromTo = cursor.isCue(0, Cue.RESTRICT) && cursor.peek().text().equalsIgnoreCase("from");
        if (!cursor.isCue(0, Cue.BETWEEN) && !fromTo) {
            return false;
        }
        Optional<Period> first = Periods.at(cursor, 1).or(() -> Periods.longAgo(cursor, 1));
        int second = cursor.past(2, Cue.AND, Cue.TO, Cue.UNTIL);
        Optional<Period> last =
                second == 2 ? Optional.empty() : Periods.at(cursor, second).or(() -> Periods.longAgo(cursor, second));
        return first.isPresent()
                && last.isPresent()
                && where(cursor, draft, Cue.IN, first.get().through(last.get()), second + 1);
    }

    private boolean compared(Cursor cursor, Draft draft) {
        int ahead = cursor.past(1, Cue.FILLER, Cue.IN, Cue.BOTH);
        boolean over = isOver(cursor) && cursor.at(ahead, Mention.Time.class).isPresent();
        if (!over && !cursor.isCue(0, Cue.IN, Cue.BEFORE, Cue.AFTER, Cue.SINCE, Cue.UNTIL, Cue.OF)) {
            return false;
        }
        Cue cue = over ? Cue.IN : cursor.cue(0);
        return Periods.at(cursor, ahead)
                .or(() -> cue == Cue.OF ? Optional.empty() : longAgo(cursor, ahead))
                .filter(period -> where(cursor, draft, widened(cursor, ahead + 1, cue), period, ahead + 1))
                .isPresent();
    }

    private static Optional<Period> longAgo(Cursor cursor, int ahead) {
        return cursor.at(ahead + 1, SchemaName.class).isPresent() ? Optional.empty() : Periods.longAgo(cursor, ahead);
    }

    /** "over the last 6 months". */
    private static boolean isOver(Cursor cursor) {
        return cursor.peek().text().equalsIgnoreCase("over");
    }

    /** "Q3", "last month", or "year 2014" where the column's name stands before. */
    private boolean bare(Cursor cursor, Draft draft) {
        if (cursor.peek() instanceof Mention.Time time) {
            return where(cursor, draft, widened(cursor, 1, Cue.IN), time.period(), 1);
        }
        Optional<Period> year = isYearBeside(cursor, draft) ? Periods.at(cursor, 0) : Optional.empty();
        return year.isPresent() && where(cursor, draft, Cue.IN, year.get(), 1);
    }

    /** "sales 2025", "2025 revenue": a number of four digits is a year only right beside what is counted or summed. */
    private boolean isYearBeside(Cursor cursor, Draft draft) {
        return isCountable(cursor, -1)
                || (draft.isGrowthUnnamed() && cursor.isCue(-1, Cue.COMPARE))
                || (draft.isBlank()
                        && (isCountable(cursor, 1)
                                || cursor.isCue(-1, Cue.COMPARE)
                                || (cursor.isCue(-1, Cue.AND) && !draft.pending.isEmpty())));
    }

    private boolean isCountable(Cursor cursor, int ahead) {
        return cursor.at(ahead, Mention.MetricName.class).isPresent()
                || cursor.at(ahead, SchemaName.class)
                        .filter(name ->
                                SumWords.contains(name) || scope.asTable(name).isPresent())
                        .isPresent();
    }

    private static @Nullable Cue widened(Cursor cursor, int ahead, @Nullable Cue cue) {
        if (Periods.at(cursor, ahead + 1).isPresent()) {
            return cue;
        }
        if (cursor.isCue(ahead, Cue.OR_MORE)) {
            return Cue.SINCE;
        }
        return cursor.isCue(ahead, Cue.OR_LESS) ? Cue.UNTIL : cue;
    }

    private boolean where(Cursor cursor, Draft draft, @Nullable Cue cue, Period period, int length) {
        boolean ofUnnamed = draft.salesDescending != null || draft.isGrowthUnnamed();
        if (cue == Cue.IN && (draft.isBlank() || ofUnnamed)) {
            draft.pending.add(period);
            cursor.advance(length);
            return true;
        }
        Optional<ColumnRef> column = column(cursor, draft, period);
        column.ifPresent(found -> {
            Events.otherThan(found, cursor)
                    .ifPresent(verb -> draft.unclear =
                            "It is not clear which date “" + verb + "” speaks of; the nearest date is " + found + ".");
            draft.where(condition(draft, found, cue, period));
            draft.mode = draft.outputs.isEmpty() && draft.entity == null ? draft.mode : Draft.Mode.RESTRICTING;
            cursor.advance(length);
            while (isWidening(cursor)) {
                cursor.advance(1);
            }
            alternatives(cursor, draft, found);
        });
        return column.isPresent();
    }

    /** What was named before it was known what it is about. */
    void finish(Draft draft) {
        List<Condition> conditions = new ArrayList<>();
        for (Period period : draft.pending) {
            timeColumns
                    .find(draft, column -> canHold(column, period))
                    .map(column -> condition(draft, column, Cue.IN, period))
                    .ifPresentOrElse(conditions::add, () -> draft.unexplained.add("when"));
        }
        if (!conditions.isEmpty()) {
            draft.branches
                    .getFirst()
                    .add(conditions.size() == 1 ? conditions.getFirst() : new Condition.AnyOf(conditions));
        }
    }

    private static boolean isWidening(Cursor cursor) {
        return cursor.isCue(0, Cue.OR_MORE, Cue.OR_LESS)
                && Periods.at(cursor, 1).isEmpty();
    }

    /** "in 2014 or 2015". */
    private void alternatives(Cursor cursor, Draft draft, ColumnRef column) {
        while (cursor.isCue(0, Cue.OR, Cue.OR_MORE, Cue.OR_LESS, Cue.AND, Cue.COMPARE)
                || (draft.comparing && cursor.isCue(0, Cue.RESTRICT, Cue.TO))) {
            int ahead = cursor.past(1, Cue.IN, Cue.FILLER);
            Optional<Period> period = Periods.at(cursor, ahead);
            if (period.isEmpty()) {
                return;
            }
            Condition added = condition(draft, column, alternative(cursor), period.get());
            Condition previous = draft.branch().conditions().removeLast();
            draft.comparing |= cursor.isCue(0, Cue.COMPARE);
            draft.branch().add(together(cursor, previous, added));
            cursor.advance(ahead + 1);
        }
    }

    /** "before 1990 or after 2000". */
    private static Cue alternative(Cursor cursor) {
        if (cursor.isCue(0, Cue.OR_MORE)) {
            return Cue.AFTER;
        }
        return cursor.isCue(0, Cue.OR_LESS) ? Cue.BEFORE : Cue.IN;
    }

    private static Condition together(Cursor cursor, Condition previous, Condition added) {
        boolean each = cursor.isCue(0, Cue.AND)
                && previous instanceof Condition.Comparison
                && added instanceof Condition.Comparison
                && cursor.isCue(-2, Cue.BOTH);
        if (each && previous instanceof Condition.Comparison one && added instanceof Condition.Comparison other) {
            return new Condition.EachOf(one.column(), List.of(one.value(), other.value()));
        }
        return new Condition.AnyOf(List.of(previous, added));
    }

    private Optional<ColumnRef> column(Cursor cursor, Draft draft, Period period) {
        int back = -1;
        while (cursor.isCue(back, Cue.IS, Cue.FILLER)) {
            back--;
        }
        if (cursor.at(back, SchemaName.class).isPresent()) {
            Optional<ColumnRef> named =
                    scope.column(cursor.position() + back, draft, column -> column.isYear() || canHold(column, period));
            if (named.isPresent()) {
                draft.outputs.removeIf(output -> !draft.isSelecting()
                        && output.equals(
                                new org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue(named.get())));
                return named;
            }
        }
        return timeColumns.find(draft, column -> canHold(column, period));
    }

    private static boolean canHold(ColumnRef column, Period period) {
        return column.isYear() ? period.isWholeYears() : column.isTemporal() && !Periods.isLongAgo(period);
    }

    private Condition condition(Draft draft, ColumnRef column, @Nullable Cue cue, Period period) {
        if (column.isYear()) {
            return ofYears(column, cue, period);
        }
        Period dated = period.isYearless() ? latest(draft, column, period) : period;
        draft.dated.add(new Draft.Dated(column, dated));
        LocalDate from = dated.from();
        LocalDate to = dated.to();
        return switch (cue == null ? Cue.IN : cue) {
            case BEFORE -> new Condition.During(column, null, from);
            case AFTER -> new Condition.During(column, to, null);
            case SINCE -> new Condition.During(column, from, null);
            case UNTIL -> new Condition.During(column, null, to);
            default -> new Condition.During(column, from, to);
        };
    }

    private static Condition ofYears(ColumnRef column, @Nullable Cue cue, Period period) {
        int first = period.from().getYear();
        int last = period.to().getYear() - 1;
        return switch (cue == null ? Cue.IN : cue) {
            case BEFORE -> year(column, Operator.LESS, first);
            case AFTER -> year(column, Operator.GREATER, last);
            case SINCE -> year(column, Operator.AT_LEAST, first);
            case UNTIL -> year(column, Operator.AT_MOST, last);
            default ->
                first == last
                        ? year(column, Operator.EQUAL, first)
                        : new Condition.Between(column, literal(column, first), literal(column, last));
        };
    }

    private static Condition year(ColumnRef column, Operator operator, int year) {
        return new Condition.Comparison(column, operator, literal(column, year));
    }

    private static Literal literal(ColumnRef column, int year) {
        return column.isText()
                ? new Literal.Text(Integer.toString(year), true)
                : new Literal.Numeric(BigDecimal.valueOf(year));
    }

    /** A month or quarter without its year is the latest one in the data. */
    private Period latest(Draft draft, ColumnRef column, Period period) {
        Period latest = period.latestBegunBy(lastDay(column));
        draft.assume("The period is " + DAY.format(latest.from()) + " to "
                + DAY.format(latest.to().minusDays(1)) + ", the latest in the data.");
        return latest;
    }

    private LocalDate lastDay(ColumnRef column) {
        ColumnStatistics statistics = column.column().statistics();
        String max = statistics == null ? null : statistics.max();
        return max == null || max.length() < 10 ? today : LocalDate.parse(max.substring(0, 10));
    }
}
