package org.analyticschatbot.texttosql.rules.sql;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.intent.Derivation;
import org.analyticschatbot.texttosql.rules.intent.Derivation.Ranked;
import org.analyticschatbot.texttosql.rules.intent.Derivation.Ranking;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Intent;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.sql.Totals.Named;

/** Prints what is computed from the totals of an intent as one Trino query. */
public final class DerivedQuery {

    private static final String CHANGE = Quoting.identifier("change");
    private static final String PERCENT = Quoting.identifier("change_percent");
    private static final String PREVIOUS = Quoting.identifier("previous");
    private static final String AVERAGE = Quoting.identifier("average");
    private static final String SIDE = Quoting.identifier("side");
    private static final String VALUE = Quoting.identifier("value");

    private final Totals totals;
    private final String measure;

    /** @param preferred names of key columns that the asker chose */
    public DerivedQuery(JoinGraph graph, Set<String> preferred, Intent intent, DefaultFilters filters) {
        this.totals = new Totals(graph, preferred, intent, filters);
        this.measure = totals.label(totals.measure());
    }

    public String sql(Derivation derivation) {
        return switch (derivation) {
            case Derivation.Sides sides -> sides(sides);
            case Derivation.Steps steps -> steps(steps);
            case Derivation.Beyond beyond -> beyond(beyond);
            case Derivation.Running running -> running(running);
            case Derivation.Moving moving -> moving(moving);
            case Derivation.Median _ -> median();
        };
    }

    private String sides(Derivation.Sides sides) {
        String first = Quoting.identifier(sides.first().name());
        String second = Quoting.identifier(sides.second().name());
        String side = "CASE WHEN " + totals.sql(sides.first().condition()) + " THEN 1 ELSE 2 END";
        List<String> keys = totals.keys();
        String pivoted = "SELECT " + list(keys, List.of(cell(1) + " AS " + first, cell(2) + " AS " + second))
                + " FROM (" + totals.grouped(List.of(new Named(side, SIDE))) + ") AS totals"
                + (keys.isEmpty() ? "" : " GROUP BY " + String.join(", ", keys));
        List<String> shown =
                Stream.concat(totals.shown().stream(), Stream.of(first, second)).toList();
        return sides.inTime()
                ? compared(shown, pivoted, second, first, sides.ranked())
                : "SELECT " + list(shown, List.of(second + " - " + first + " AS " + Quoting.identifier("difference")))
                        + "\nFROM (" + pivoted + ") AS sides"
                        + orderBy(totals.shown());
    }

    /** Where nothing was counted or added up, that is none and not unknown. */
    private String cell(int side) {
        String cell = "max(CASE WHEN " + SIDE + " = " + side + " THEN " + measure + " END)";
        return isAdditive() ? "coalesce(" + cell + ", 0)" : cell;
    }

    private boolean isAdditive() {
        return totals.measure() instanceof Expression.Count
                || (totals.measure() instanceof Expression.Aggregate aggregate
                        && aggregate.function() == Expression.Function.SUM);
    }

    private String steps(Derivation.Steps steps) {
        String time = totals.label(steps.time());
        String previous = "lag(" + measure + ") " + over(time, "") + " AS " + PREVIOUS;
        String rows = "SELECT " + list(totals.keys(), List.of(measure, previous)) + " FROM ("
                + totals.grouped(List.of()) + ") AS totals";
        List<String> shown =
                Stream.concat(totals.shown().stream(), Stream.of(measure)).toList();
        return steps.ranked().ranking().isAsked()
                ? compared(shown, rows, measure, PREVIOUS, steps.ranked())
                : changed(shown, rows, measure, PREVIOUS) + orderBy(inTime(time));
    }

    private static String changed(List<String> shown, String rows, String now, String before) {
        String change = now + " - " + before;
        return "SELECT "
                + list(
                        shown,
                        List.of(
                                change + " AS " + CHANGE,
                                "round(1e2 * (" + change + ") / abs(nullif(" + before + ", 0)), 2) AS " + PERCENT))
                + "\nFROM (" + rows + ") AS sides";
    }

    /** Without something to grow from there is no growth in percent. */
    private String compared(List<String> shown, String rows, String now, String before, Ranked ranked) {
        String query = changed(shown, rows, now, before);
        if (ranked.ranking() == Ranking.NONE) {
            return query + orderBy(totals.shown());
        }
        boolean falling = ranked.ranking() == Ranking.FALLING;
        String such = ranked.onlySuch() ? " AND " + now + (falling ? " < " : " > ") + before : "";
        List<String> order = Stream.concat(Stream.of(PERCENT + (falling ? "" : " DESC")), totals.shown().stream())
                .toList();
        return query + "\nWHERE " + before + " <> 0" + such + orderBy(order)
                + (ranked.limit() == null ? "" : "\nLIMIT " + ranked.limit());
    }

    private String beyond(Derivation.Beyond beyond) {
        String against = beyond.number() == null ? AVERAGE : beyond.number().toPlainString();
        String rows = beyond.number() == null
                ? "SELECT " + list(totals.keys(), List.of(measure, "avg(" + measure + ") OVER () AS " + AVERAGE))
                        + " FROM (" + totals.grouped(List.of()) + ") AS totals"
                : totals.grouped(List.of());
        List<String> shown = beyond.number() == null ? List.of(measure, AVERAGE) : List.of(measure);
        return "SELECT " + list(totals.shown(), shown) + "\nFROM (" + rows + ") AS groups\nWHERE " + measure + " "
                + beyond.operator().sql() + " " + against
                + orderBy(Stream.concat(Stream.of(measure + " DESC"), totals.shown().stream())
                        .toList());
    }

    private String running(Derivation.Running running) {
        String time = totals.label(running.time());
        return windowed(time, "sum(" + measure + ") " + over(time, "") + " AS " + Quoting.identifier("running_total"));
    }

    private String moving(Derivation.Moving moving) {
        String time = totals.label(moving.time());
        String frame = " ROWS BETWEEN " + (moving.groups() - 1) + " PRECEDING AND CURRENT ROW";
        return windowed(
                time,
                "round(avg(1e0 * " + measure + ") " + over(time, frame) + ", 2) AS "
                        + Quoting.identifier("moving_average"));
    }

    private String windowed(String time, String computed) {
        return "SELECT " + list(totals.shown(), List.of(measure, computed)) + "\nFROM (" + totals.grouped(List.of())
                + ") AS totals" + orderBy(inTime(time));
    }

    /** The middle value, or the mean of the two in the middle: exact, unlike an approximate percentile. */
    private String median() {
        List<String> keys = totals.keys();
        String partition = keys.isEmpty() ? "" : "PARTITION BY " + String.join(", ", keys);
        String placed = "SELECT "
                + list(
                        keys,
                        List.of(
                                VALUE,
                                "row_number() OVER (" + partition + " ORDER BY " + VALUE + ") AS \"place\"",
                                "count(*) OVER (" + partition + ") AS \"size\""))
                + " FROM (" + totals.parts(VALUE) + ") AS parts";
        String name = Quoting.identifier(Quoting.name(measure).replaceFirst("^(average_)?", "median_"));
        return "SELECT " + list(totals.shown(), List.of("avg(1e0 * " + VALUE + ") AS " + name)) + "\nFROM (" + placed
                + ") AS placed\nWHERE 2 * \"place\" BETWEEN \"size\" AND \"size\" + 2"
                + (keys.isEmpty() ? "" : "\nGROUP BY " + String.join(", ", keys) + "\nORDER BY " + name + " DESC");
    }

    private String over(String time, String frame) {
        List<String> others =
                totals.keys().stream().filter(key -> !key.equals(time)).toList();
        return "OVER (" + (others.isEmpty() ? "" : "PARTITION BY " + String.join(", ", others) + " ") + "ORDER BY "
                + time + frame + ")";
    }

    private List<String> inTime(String time) {
        return Stream.concat(Stream.of(time), totals.shown().stream().filter(key -> !key.equals(time)))
                .toList();
    }

    private static String orderBy(List<String> by) {
        return by.isEmpty() ? "" : "\nORDER BY " + String.join(", ", by);
    }

    private static String list(List<String> first, List<String> more) {
        return String.join(", ", Stream.concat(first.stream(), more.stream()).toList());
    }
}
