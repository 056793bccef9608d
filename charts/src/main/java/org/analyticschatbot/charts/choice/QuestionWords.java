package org.analyticschatbot.charts.choice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the words of a question say about its chart. */
final class QuestionWords {

    /** From the most to the least telling: a stacked bar chart is also a bar chart. */
    private static final Map<ChartType, Pattern> NAMES = new LinkedHashMap<>();

    private static final Pattern SHARE = pattern(
            "\\b(proportions?|shares?|percent(ages?)?|parts? of|fractions?|ratio|breakdown|break down|made? up|split)\\b|%");
    private static final Pattern RELATION =
            pattern("\\b(relation(ship)?s?|correlat\\w*|versus|vs|against|scatter\\w*)\\b");
    private static final Pattern TREND = pattern(
            "\\b(trends?|over time|chang(e|es|ed|ing)|develop\\w*|evol(ution|ve\\w*)|progress\\w*|growth|timeline|history)\\b");
    private static final Pattern DISTRIBUTION = pattern("\\b(distribut\\w*|histograms?|spread)\\b");
    private static final Pattern COMPARISON = pattern("\\b(compar(e|es|ed|ing|isons?))\\b");
    private static final Pattern RANKING = pattern(
            "\\b(top|bottom|rank(ed|ing)|best|worst|most|least|fewest|highest|lowest|largest|smallest|biggest)\\b");

    static {
        NAMES.put(ChartType.PIE, pattern("\\b(pie|donut|doughnut)s?\\b"));
        NAMES.put(ChartType.SCATTER, pattern("\\bscatter"));
        NAMES.put(ChartType.AREA, pattern("\\barea\\s*-?(chart|graph|plot|diagram)s?\\b"));
        NAMES.put(
                ChartType.STACKED_BAR,
                pattern("\\bstack(ed|ing)?\\s+(\\w+\\s+)?(bars?|columns?|chart|graph|plot|diagram)\\b"));
        NAMES.put(ChartType.GROUPED_BAR, pattern("\\b(group(ed|ing)?|clustered|side.by.side)\\s+(bars?|columns?)\\b"));
        NAMES.put(ChartType.HISTOGRAM, pattern("\\bhistograms?\\b"));
        NAMES.put(
                ChartType.LINE,
                pattern("\\b(lines?|curves?)\\s*-?(chart|graph|plot|diagram)s?\\b|\\bas (a )?lines?\\b"));
        NAMES.put(ChartType.HORIZONTAL_BAR, pattern("\\bhorizontal\\s+bars?\\b"));
        NAMES.put(
                ChartType.BAR,
                pattern(
                        "\\b(bars?|columns?)\\s*-?(chart|graph|plot|diagram)s?\\b|\\b(as|with|by|the|sort|order|rank)\\s+(a\\s+)?bars?\\b"));
    }

    private final String question;

    QuestionWords(String question) {
        this.question = question;
    }

    /** The chart that the question names. */
    Optional<ChartType> named() {
        return NAMES.entrySet().stream()
                .filter(name -> name.getValue().matcher(question).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean asksForShares() {
        return SHARE.matcher(question).find();
    }

    boolean asksForARelation() {
        return RELATION.matcher(question).find();
    }

    boolean asksForATrend() {
        return TREND.matcher(question).find();
    }

    boolean asksForADistribution() {
        return DISTRIBUTION.matcher(question).find();
    }

    boolean asksForAComparison() {
        return COMPARISON.matcher(question).find();
    }

    boolean asksForARanking() {
        return RANKING.matcher(question).find();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
