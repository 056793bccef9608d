package org.analyticschatbot.texttosql.rules.deriving;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Ambiguity;
import org.analyticschatbot.texttosql.rules.draft.Derived;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.TimeGroup;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Derivation;
import org.analyticschatbot.texttosql.rules.intent.Derivation.Ranked;
import org.analyticschatbot.texttosql.rules.intent.Derivation.Ranking;
import org.analyticschatbot.texttosql.rules.intent.Derivation.Side;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Unit;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;
import org.analyticschatbot.texttosql.rules.meaning.TimeColumns;
import org.analyticschatbot.texttosql.rules.time.Period;

/** Decides, once a question has been read, what is to be computed from its totals. */
public final class Derivations {

    private static final long MANY = 10;
    /** Months, quarters and years are not all of one length. */
    private static final long NEARLY = 3;

    private final Scope scope;
    private final TimeColumns timeColumns;
    private final SchemaIndex index;
    private final LocalDate today;

    public Derivations(Scope scope, TimeColumns timeColumns, SchemaIndex index, LocalDate today) {
        this.scope = scope;
        this.timeColumns = timeColumns;
        this.index = index;
        this.today = today;
    }

    public void complete(Draft draft, List<Mention> mentions) {
        Derived asked = draft.derived;
        if (medians(mentions) > 0) {
            median(draft, mentions);
        } else if (asked.beyond != null) {
            beyond(draft, asked.beyond);
        } else if (asked.running || asked.moving != null) {
            windows(draft);
        } else if (asked.difference) {
            difference(draft);
        } else if (asked.asksForChange()) {
            change(draft, mentions);
        } else if (asked.trend || asked.courseOpened) {
            count(draft);
            course(draft);
        } else if (draft.comparing) {
            compare(draft, mentions);
        }
        boolean reordered =
                asked.derivation != null && !draft.order.isEmpty() && !(asked.derivation instanceof Derivation.Beyond);
        if (reordered) {
            draft.unclear = text("ordered");
        }
    }

    private static String text(String key, String... namesAndValues) {
        return Derivable.WORDING.text(key, namesAndValues);
    }

    private static long medians(List<Mention> mentions) {
        return mentions.stream()
                .filter(Derivations::isAverage)
                .filter(mention -> mention.text().toLowerCase(Locale.ROOT).startsWith("median"))
                .count();
    }

    private static boolean isAverage(Mention mention) {
        return mention instanceof Mention.Phrase phrase && phrase.cue() == Cue.AVERAGE;
    }

    /** It has been read as an average, whose parts it is the middle of. */
    private static void median(Draft draft, List<Mention> mentions) {
        List<Expression> measures =
                draft.outputs.stream().filter(Expression::isAggregate).toList();
        boolean single = measures.size() == 1
                && mentions.stream().filter(Derivations::isAverage).count() == 1;
        draft.assumptions.removeIf(sentence -> sentence.startsWith("The average is "));
        switch (single ? measures.getFirst() : null) {
            case Expression.PerEach per ->
                draft.assume(text(
                        "median_of_parts",
                        "total",
                        SumWords.spoken(per.total()),
                        "key",
                        per.key() instanceof Expression.Truncated time
                                ? time.unit().word()
                                : Lemmas.lemma(per.key().table().name())));
            case Expression.Aggregate average
            when average.function() == Expression.Function.AVG ->
                draft.assume(text("median_of_rows", "table", average.table().toString()));
            case null, default -> draft.unclear = text("median");
        }
        draft.derived.derivation = new Derivation.Median();
    }

    private static void beyond(Draft draft, Derivation.Beyond beyond) {
        group(draft);
        draft.derived.derivation = beyond;
        Expression measure = draft.outputs.stream()
                .filter(Expression::isAggregate)
                .findFirst()
                .orElseThrow();
        draft.assume(beyond.number() == null ? text("average", "measure", SumWords.spoken(measure)) : text("having"));
    }

    /** Each of the rows asked for is a group. */
    private static void group(Draft draft) {
        TableName rows = draft.entity;
        if (rows != null && draft.groupedTables.isEmpty()) {
            draft.groupedTables.add(rows);
            draft.entity = null;
        }
    }

    private void windows(Draft draft) {
        count(draft);
        course(draft);
        Integer groups = draft.derived.moving;
        time(draft)
                .ifPresentOrElse(
                        time -> {
                            draft.derived.derivation =
                                    groups == null ? new Derivation.Running(time) : new Derivation.Moving(time, groups);
                            draft.assume(
                                    groups == null
                                            ? text("running", "unit", unit(time))
                                            : text("moving", "groups", groups.toString(), "unit", unit(time)));
                        },
                        () -> draft.unclear = text("no_time"));
    }

    private static String unit(Expression time) {
        return time instanceof Expression.Truncated truncated ? truncated.unit().word() : "one";
    }

    /** The stretches of time that the question groups by already, or in which its course is to be told. */
    private void course(Draft draft) {
        if (time(draft).isPresent()) {
            return;
        }
        timeColumns
                .find(draft, ColumnRef::isTemporal)
                .ifPresentOrElse(
                        column -> {
                            Unit unit = Grain.of(draft, column, today);
                            draft.timeAsked = new TimeGroup(unit.word(), date -> new Expression.Truncated(unit, date));
                            draft.assume(text("grain", "unit", unit.word()));
                        },
                        () -> draft.unclear = text("no_time"));
    }

    private Optional<Expression> time(Draft draft) {
        TimeGroup asked = draft.timeAsked;
        return draft.grouping.stream()
                .filter(Expression.Truncated.class::isInstance)
                .findFirst()
                .or(() -> asked == null
                        ? Optional.empty()
                        : timeColumns.find(draft, ColumnRef::isTemporal).map(asked::of));
    }

    /** Rows that are asked for without a number are counted. */
    private static void count(Draft draft) {
        TableName rows = draft.entity;
        if (rows != null && draft.asksForRowsOnly()) {
            draft.output(new Expression.Count(rows, null));
        }
    }

    private static boolean isMeasured(Draft draft) {
        return draft.outputs.stream().anyMatch(Expression::isAggregate);
    }

    private void difference(Draft draft) {
        Optional<List<Side>> periods = SidePairs.periods(draft);
        Optional<List<Side>> sides = periods.or(() -> SidePairs.values(draft));
        draft.comparing = false;
        count(draft);
        sides.filter(_ -> isMeasured(draft))
                .ifPresentOrElse(
                        found -> sides(draft, found, periods.isPresent(), Ranked.NOT),
                        () -> draft.unclear = text("no_sides"));
    }

    private void change(Draft draft, List<Mention> mentions) {
        Derived asked = draft.derived;
        draft.comparing = false;
        boolean groups = asked.ranking.isAsked() && !hasGroups(draft);
        if (groups) {
            group(draft);
        }
        if (!isMeasured(draft)) {
            draft.unclear = draft.unclear == null ? text("no_measure") : draft.unclear;
            return;
        }
        Optional<List<Side>> sides = SidePairs.periods(draft);
        if (sides.isPresent()) {
            sides(draft, sides.get(), true, ranked(draft, mentions));
        } else if (isStepwise(draft)) {
            steps(draft, ranked(draft, mentions));
        } else if (asked.courseOpened && !asked.grows && !asked.ranking.isAsked()) {
            course(draft);
        } else {
            againstBefore(draft, mentions);
        }
    }

    private void againstBefore(Draft draft, List<Mention> mentions) {
        Unit unit = draft.derived.stepwise;
        UnaryOperator<Period> before = unit == null ? Period::before : period -> period.earlier(unit);
        SidePairs.withPeriodBefore(draft, before)
                .ifPresentOrElse(
                        sides -> sides(draft, sides, true, ranked(draft, mentions)),
                        () -> draft.ambiguity =
                                draft.ambiguity == null ? new Ambiguity.OfPeriods("change") : draft.ambiguity);
    }

    private static boolean hasGroups(Draft draft) {
        return !draft.grouping.isEmpty()
                || !draft.groupedTables.isEmpty()
                || draft.timeAsked != null
                || draft.outputs.stream().anyMatch(output -> !output.isAggregate());
    }

    /** "which stores grew": by what was sold there; "order growth": by their number. Dates depend on it. */
    public void measure(Draft draft) {
        if (isMeasured(draft) || !draft.derived.asksForChange()) {
            return;
        }
        if (!draft.derived.ranking.isAsked() && draft.timeAsked == null) {
            count(draft);
            return;
        }
        Optional.ofNullable(draft.entity)
                .or(() -> draft.outputs.stream().findFirst().map(Expression::table))
                .flatMap(table -> Stream.concat(Stream.of(table), scope.parts(table))
                        .flatMap(part -> SumWords.salesOf(part, index).stream())
                        .findFirst())
                .ifPresent(column -> {
                    draft.output(new Expression.Aggregate(Expression.Function.SUM, column));
                    draft.assume(text("sales", "column", column.toString()));
                });
    }

    /** Along time, unless a single stretch of it is compared with one before. */
    private boolean isStepwise(Draft draft) {
        Unit unit = draft.derived.stepwise;
        if (unit == null) {
            return time(draft).isPresent();
        }
        boolean single = draft.timeAsked == null
                && draft.grouping.stream().noneMatch(Expression::isTime)
                && draft.dated.size() == 1
                && draft.dated
                        .getFirst()
                        .period()
                        .unit()
                        .filter(own -> own.compareTo(unit) <= 0)
                        .isPresent();
        if (!single && time(draft).isEmpty()) {
            draft.timeAsked = new TimeGroup(unit.word(), date -> new Expression.Truncated(unit, date));
        }
        return !single;
    }

    private void steps(Draft draft, Ranked ranked) {
        Unit unit = draft.derived.stepwise;
        Optional<Expression> time = time(draft).filter(Expression.Truncated.class::isInstance);
        boolean other = unit != null
                && time.filter(found -> !((Expression.Truncated) found).unit().equals(unit))
                        .isPresent();
        if (time.isEmpty() || other) {
            draft.unclear = text(other ? "month_by_month" : "no_time");
            return;
        }
        draft.derived.derivation = new Derivation.Steps(time.get(), ranked);
        draft.assume(text("steps", "unit", unit(time.get())));
        if (ranked.ranking().isAsked()) {
            draft.assume(text("percent"));
            draft.assume(text("left_out_steps"));
        }
    }

    private static Ranked ranked(Draft draft, List<Mention> mentions) {
        Derived asked = draft.derived;
        Long several = asked.ranking.isAsked() && !asked.onlySuch && draft.grouping.isEmpty() ? many(mentions) : null;
        boolean alongTime = draft.timeAsked != null || draft.grouping.stream().anyMatch(Expression::isTime);
        Ranking ranking = !asked.ranking.isAsked() && asked.grows && !alongTime ? Ranking.RISING : asked.ranking;
        return new Ranked(ranking, asked.onlySuch, asked.limit == null ? several : asked.limit);
    }

    /** "which store" asks for one, "which stores" for some. */
    private static Long many(List<Mention> mentions) {
        boolean plural = mentions.stream()
                .filter(mention -> mention instanceof Mention.SchemaName || mention instanceof Mention.TimeUnit)
                .map(mention -> mention.text().toLowerCase(Locale.ROOT))
                .findFirst()
                .filter(noun -> !Lemmas.lemma(noun).equals(noun))
                .isPresent();
        return plural ? MANY : 1L;
    }

    private void compare(Draft draft, List<Mention> mentions) {
        Optional<List<Side>> sides = SidePairs.periods(draft);
        count(draft);
        boolean single = draft.outputs.stream().filter(Expression::isAggregate).count() == 1;
        if (sides.isEmpty() || !single) {
            return;
        }
        if (hasGroups(draft) || !isListed(draft, mentions)) {
            draft.comparing = false;
            sides(draft, sides.get(), true, Ranked.NOT);
        } else {
            sides.get().forEach(side -> unfinished(draft, side));
        }
    }

    /** "compare 2024 and 2025" lists both; "2025 compared to 2024" asks for the change. */
    private static boolean isListed(Draft draft, List<Mention> mentions) {
        boolean aligned = draft.dated.stream()
                .allMatch(dated ->
                        dated.period().unit().filter(unit -> unit != Unit.WEEK).isPresent());
        return aligned
                && mentions.stream()
                        .filter(mention -> mention instanceof Mention.Phrase phrase && phrase.cue() == Cue.COMPARE)
                        .findFirst()
                        .filter(mention ->
                                mention.text().toLowerCase(Locale.ROOT).matches("compare|comparing|comparison of"))
                        .isPresent();
    }

    private void sides(Draft draft, List<Side> sides, boolean inTime, Ranked asked) {
        boolean groups = hasGroups(draft);
        boolean alongTime = draft.timeAsked != null || draft.grouping.stream().anyMatch(Expression::isTime);
        if (inTime && alongTime) {
            draft.unclear = text("month_by_month");
        } else if (inTime && isUnequal(sides)) {
            draft.unclear = text("unequal");
        }
        Ranked ranked = groups ? asked : Ranked.NOT;
        draft.derived.derivation = new Derivation.Sides(sides.getFirst(), sides.getLast(), inTime, ranked);
        if (inTime) {
            draft.assume(text(
                    "change",
                    "first",
                    sides.getFirst().name(),
                    "second",
                    sides.getLast().name()));
            sides.forEach(side -> unfinished(draft, side));
        }
        if (ranked.ranking().isAsked()) {
            draft.assume(text("percent"));
            draft.assume(text("left_out", "first", sides.getFirst().name()));
        }
    }

    private static boolean isUnequal(List<Side> sides) {
        return Math.abs(days(sides.getFirst()) - days(sides.getLast())) > NEARLY;
    }

    private static long days(Side side) {
        return ChronoUnit.DAYS.between(SidePairs.start(side.condition()), SidePairs.end(side.condition()));
    }

    /** A stretch that today lies in has fewer rows than it will have. */
    private void unfinished(Draft draft, Side side) {
        boolean begun = !SidePairs.start(side.condition()).isAfter(today);
        if (begun && SidePairs.end(side.condition()).isAfter(today.plusDays(1))) {
            draft.assume(text("unfinished", "name", side.name(), "today", today.toString()));
        }
    }
}
