package org.analyticschatbot.charts.choice;

import java.util.List;
import java.util.OptionalInt;

/**
 * A chart, described. Numbers are indices of columns.
 *
 * @param category the column along which the chart runs; for a scatter plot of two numbers the horizontal one
 * @param measures the columns whose values are drawn; empty only for {@link ChartType#NONE}
 * @param series the column whose values part the chart into series
 * @param overTime whether the category is a time
 * @param additive whether the values of the first measure may be added up, so that the small ones can become one
 * @param reason why this chart, in words for people
 */
public record ChartSpec(
        ChartType type,
        String title,
        OptionalInt category,
        List<Integer> measures,
        OptionalInt series,
        boolean overTime,
        boolean additive,
        String reason) {

    public ChartSpec {
        measures = List.copyOf(measures);
    }
}
