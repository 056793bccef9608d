package org.analyticschatbot.texttosql.rules.abstaining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlan.AskBack;
import org.analyticschatbot.core.processprompt.QueryPlan.RunSql;
import org.analyticschatbot.texttosql.rules.draft.Ambiguity;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Lemmas;

/** Asks what is meant. Each option is the question in full, and is offered only if it is answered as it stands. */
public final class Clarification {

    private static final Wording WORDING = Wording.of(Clarification.class, "clarification.properties");
    private static final int MOST_OPTIONS = 4;
    private static final int FEWEST_OPTIONS = 2;

    private final Measurables measurables;
    private final Function<String, QueryPlan> planner;
    private final String name;

    /**
     * @param planner plans a question by itself
     * @param name of the planner
     */
    public Clarification(Schema schema, Function<String, QueryPlan> planner, String name) {
        this.measurables = new Measurables(schema);
        this.planner = planner;
        this.name = name;
    }

    /** Empty if fewer than two ways of meaning the question would be answered. */
    public Optional<AskBack> of(String question, Ambiguity ambiguity) {
        String stem = question.strip().replaceAll("[\\s?.!]+$", "");
        List<String> options = candidates(stem, ambiguity)
                .distinct()
                .flatMap(this::answered)
                .distinct()
                .limit(MOST_OPTIONS)
                .toList();
        return options.size() < FEWEST_OPTIONS
                ? Optional.empty()
                : Optional.of(new AskBack(question(ambiguity), options, name));
    }

    /** What is itself ambiguous gives way to its own options. */
    private Stream<String> answered(String option) {
        return switch (planner.apply(option)) {
            case RunSql _ -> Stream.of(option);
            case AskBack deeper -> deeper.options().stream();
            case QueryPlan.DescribeData _, QueryPlan.Decline _ -> Stream.empty();
        };
    }

    private static String question(Ambiguity ambiguity) {
        String kind = switch (ambiguity) {
            case Ambiguity.OfColumns _ -> "columns";
            case Ambiguity.OfValue _ -> "value";
            case Ambiguity.OfSpelling _ -> "spelling";
            case Ambiguity.OfDates _ -> "dates";
            case Ambiguity.OfRoles _ -> "roles";
            case Ambiguity.OfFunction _ -> "function";
            case Ambiguity.OfRanking _ -> "ranking";
            case Ambiguity.OfDegree _ -> "degree";
            case Ambiguity.OfPeriods _ -> "periods";
        };
        return WORDING.text(kind, "words", ambiguity.words());
    }

    private Stream<String> candidates(String stem, Ambiguity ambiguity) {
        return switch (ambiguity) {
            case Ambiguity.OfColumns columns -> using(stem, columns.choices());
            case Ambiguity.OfValue value -> using(stem, value.choices());
            case Ambiguity.OfSpelling spelling ->
                spelling.choices().stream().map(value -> replaced(stem, spelling.words(), "“" + value + "”") + "?");
            case Ambiguity.OfDates dates -> using(stem, dates.choices());
            case Ambiguity.OfRoles roles -> roles.keys().stream().map(key -> stem + ", using " + key + "?");
            case Ambiguity.OfFunction function ->
                Stream.of("total", "average", "highest", "lowest")
                        .map(word -> replaced(stem, function.words(), word + " " + function.words()) + "?");
            case Ambiguity.OfRanking ranking ->
                measurables.of(ranking.ranked()).map(measure -> stem + " by " + measure + "?");
            case Ambiguity.OfDegree degree -> graded(degree);
            case Ambiguity.OfPeriods _ ->
                Stream.of("quarter", "month", "year")
                        .map(unit -> stem + " from the " + unit + " before last to last " + unit + "?");
        };
    }

    private static Stream<String> using(String stem, List<ColumnRef> columns) {
        return columns.stream()
                .map(column -> stem + ", using " + Measurables.readable(column.name()) + " of "
                        + Measurables.readable(column.table().name()) + "?");
    }

    /** "old bikes" as those with the lowest date, "the most popular station" as the one with the most rows of another table. */
    private Stream<String> graded(Ambiguity.OfDegree degree) {
        String rows = Measurables.readable(degree.described().name());
        boolean superlative = degree.adjective().degree() == Adjective.Degree.SUPERLATIVE;
        String first = superlative ? "Which " + Lemmas.lemma(rows) + " has the " : "Show the 10 " + rows + " with the ";
        return measurables.of(degree.described(), degree.adjective()).map(measure -> first + measure + "?");
    }

    private static String replaced(String text, String words, String by) {
        return Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .replaceFirst(Matcher.quoteReplacement(by));
    }
}
