package org.analyticschatbot.charts.choice;

import java.util.List;

/** The chart that suits a result whose question names none. */
final class FittingChart {

    private static final int MOST_PARTS = 6;
    private static final int MOST_COMPARED_PERIODS = 12;
    private static final int MANY_VALUES = 30;
    private static final int ENOUGH_FOR_A_HISTOGRAM = 10;
    private static final int MOST_SCATTER_SERIES = 8;

    /** Measures whose magnitudes differ more cannot be read on one axis. */
    private static final double COMPARABLE = 50;

    private final Shape shape;
    private final QuestionWords words;
    private final List<Integer> dimensions;
    private final List<Integer> measures;

    FittingChart(Shape shape, QuestionWords words) {
        this.shape = shape;
        this.words = words;
        this.dimensions = shape.dimensions();
        this.measures = shape.measures();
    }

    Draft draft() {
        return switch (dimensions.size()) {
            case 0 -> numbers();
            case 1 -> measures.size() == 1 ? simple(dimensions.getFirst(), measures.getFirst()) : several();
            case 2 -> parted(dimensions.get(0), dimensions.get(1));
            default -> Draft.none("many_labels");
        };
    }

    private Draft numbers() {
        if (measures.size() == 1) {
            return shape.rowCount() >= ENOUGH_FOR_A_HISTOGRAM
                    ? Draft.numbers(ChartType.HISTOGRAM, measures.getFirst(), "distribution")
                    : Draft.none("few_numbers");
        }
        boolean ranking = words.asksForARanking() && shape.isIdentifier(measures.getFirst());
        if (measures.size() == 2) {
            return ranking ? bars(measures.get(0), measures.get(1)) : scatter();
        }
        return words.asksForARelation() ? scatter() : Draft.none("many_numbers");
    }

    private Draft simple(int category, int measure) {
        if (shape.isTime(category)) {
            return words.asksForAComparison() && shape.distinct(category) <= MOST_COMPARED_PERIODS
                    ? Draft.plain(ChartType.BAR, category, measure, "comparison")
                    : Draft.plain(ChartType.LINE, category, measure, "course");
        }
        if (words.asksForShares() && isWhole(category, measure)) {
            return Draft.plain(ChartType.PIE, category, measure, "shares");
        }
        boolean single = words.asksForADistribution() && shape.isUnique(category);
        return single && shape.rowCount() > MANY_VALUES
                ? Draft.numbers(ChartType.HISTOGRAM, measure, "distribution")
                : bars(category, measure);
    }

    private boolean isWhole(int category, int measure) {
        return shape.distinct(category) <= MOST_PARTS && shape.isNonNegative(measure) && shape.sum(measure) > 0;
    }

    private Draft bars(int category, int measure) {
        return shape.fitsVertically(category)
                ? Draft.plain(ChartType.BAR, category, measure, "comparison")
                : Draft.plain(ChartType.HORIZONTAL_BAR, category, measure, "long_comparison");
    }

    /** One label and several numbers a row. */
    private Draft several() {
        int label = dimensions.getFirst();
        if (!shape.isTime(label) && areCoordinates(label)) {
            return shape.distinct(label) <= MOST_SCATTER_SERIES ? scatter().inSeries(label) : scatter();
        }
        if (comparable().size() == 1) {
            return simple(label, measures.getFirst());
        }
        return shape.isTime(label)
                ? Draft.plain(ChartType.LINE, label, measures.getFirst(), "course_of_series")
                        .measuring(comparable())
                : Draft.plain(ChartType.GROUPED_BAR, label, measures.getFirst(), "comparison_of_measures")
                        .measuring(comparable());
    }

    /** Two numbers that stand before a label which parts the rows, or that are asked about together. */
    private boolean areCoordinates(int label) {
        boolean before = measures.size() == 2 && label > measures.get(1) && !shape.isUnique(label);
        return before || words.asksForARelation();
    }

    private List<Integer> comparable() {
        double first = shape.magnitude(measures.getFirst());
        return measures.stream()
                .filter(measure -> shape.magnitude(measure) <= first * COMPARABLE)
                .filter(measure -> shape.magnitude(measure) * COMPARABLE >= first)
                .toList();
    }

    private Draft parted(int first, int second) {
        int measure = measures.getFirst();
        if (shape.isUnique(first)) {
            return simple(first, measure);
        }
        if (shape.isTime(first) && isCourse(first, measure)) {
            return Draft.plain(ChartType.LINE, first, measure, "course_of_series")
                    .inSeries(second);
        }
        return groups(first, second, measure);
    }

    private boolean isCourse(int time, int measure) {
        return words.asksForATrend() || !shape.isAdditive(measure) || shape.distinct(time) > MOST_COMPARED_PERIODS;
    }

    /** The column with fewer values makes the series, since colours run out sooner than places. */
    private Draft groups(int first, int second, int measure) {
        boolean keep = shape.isTime(first) || shape.distinct(second) <= Math.max(shape.distinct(first), MOST_PARTS);
        List<Integer> order = keep ? List.of(first, second) : List.of(second, first);
        Draft draft = shape.isAdditive(measure)
                ? Draft.plain(ChartType.STACKED_BAR, order.get(0), measure, "comparison_of_parts")
                : Draft.plain(ChartType.GROUPED_BAR, order.get(0), measure, "comparison_of_groups");
        return draft.inSeries(order.get(1));
    }

    private Draft scatter() {
        return Draft.plain(ChartType.SCATTER, measures.get(0), measures.get(1), "relation");
    }
}
