package org.analyticschatbot.charts.choice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The chart that a question names, if the result can be drawn so. */
final class NamedChart {

    private static final String NAMED = "named";
    private static final int MOST_PARTS = 6;
    private static final int MANY_VALUES = 30;

    private final Shape shape;
    private final List<Integer> dimensions;
    private final List<Integer> measures;

    NamedChart(Shape shape) {
        this.shape = shape;
        this.dimensions = shape.dimensions();
        this.measures = shape.measures();
    }

    Optional<Draft> draft(ChartType named) {
        return switch (named) {
            case PIE -> pie();
            case SCATTER -> scatter();
            case HISTOGRAM -> histogram();
            case LINE, AREA -> course(named);
            case BAR, HORIZONTAL_BAR -> bars(named);
            case GROUPED_BAR, STACKED_BAR -> series(named);
            case NUMBER, NONE -> Optional.empty();
        };
    }

    private Optional<Draft> pie() {
        return category()
                .filter(category -> parts(category) && dimensions.size() < 2)
                .map(category -> Draft.plain(ChartType.PIE, category, counted(), NAMED));
    }

    private boolean parts(int category) {
        int counted = counted();
        return shape.isNonNegative(counted)
                && shape.sum(counted) > 0
                && (shape.distinct(category) <= MOST_PARTS || shape.isAdditive(counted));
    }

    private Optional<Draft> scatter() {
        List<Integer> axes = Stream.concat(
                        measures.stream(), dimensions.stream().filter(shape::isTime))
                .sorted()
                .toList();
        if (axes.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(Draft.plain(ChartType.SCATTER, axes.get(0), axes.get(1), NAMED))
                .map(draft ->
                        shape.labels().stream().findFirst().map(draft::inSeries).orElse(draft));
    }

    private Optional<Draft> histogram() {
        if (dimensions.isEmpty() && measures.size() == 1) {
            return Optional.of(Draft.numbers(ChartType.HISTOGRAM, counted(), NAMED));
        }
        boolean raw = dimensions.size() == 1 && shape.rowCount() > MANY_VALUES;
        return raw && shape.isUnique(dimensions.getFirst())
                ? Optional.of(Draft.numbers(ChartType.HISTOGRAM, counted(), NAMED))
                : bars(ChartType.BAR);
    }

    private Optional<Draft> course(ChartType type) {
        return category().map(category -> parted(Draft.plain(type, category, counted(), NAMED)));
    }

    private Optional<Draft> bars(ChartType type) {
        return series().isPresent() || several().size() > 1
                ? series(shape.isAdditive(counted()) ? ChartType.STACKED_BAR : ChartType.GROUPED_BAR)
                : category().map(category -> Draft.plain(direction(type, category), category, counted(), NAMED));
    }

    /** A time runs from left to right; too many or too long labels only fit beside lying bars. */
    private ChartType direction(ChartType named, int category) {
        return shape.isTime(category) || shape.fitsVertically(category) ? named : ChartType.HORIZONTAL_BAR;
    }

    private Optional<Draft> series(ChartType type) {
        boolean parted = series().isPresent() || several().size() > 1;
        return category()
                .map(category -> Draft.plain(parted ? stackable(type) : ChartType.BAR, category, counted(), NAMED))
                .map(this::parted);
    }

    private ChartType stackable(ChartType type) {
        return several().stream().allMatch(shape::isNonNegative) ? type : ChartType.GROUPED_BAR;
    }

    private Draft parted(Draft draft) {
        return series().isPresent() ? draft.inSeries(series().getAsInt()) : draft.measuring(several());
    }

    private OptionalInt series() {
        return dimensions.size() > 1 ? OptionalInt.of(dimensions.get(1)) : OptionalInt.empty();
    }

    /** The measures that are drawn: all of them, but for the one that serves as the category. */
    private List<Integer> several() {
        return dimensions.isEmpty() ? measures.subList(1, measures.size()) : measures;
    }

    private Optional<Integer> category() {
        return dimensions.isEmpty() && measures.size() < 2
                ? Optional.empty()
                : Stream.concat(dimensions.stream(), measures.stream()).findFirst();
    }

    private int counted() {
        return dimensions.isEmpty() && measures.size() > 1 ? measures.get(1) : measures.getFirst();
    }
}
