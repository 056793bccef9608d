package org.analyticschatbot.charts.plot;

import java.util.List;

/**
 * The values of one colour.
 *
 * @param values one for each label; NaN where there is none
 * @param rest whether it gathers what had no room
 */
public record Series(String name, List<Double> values, boolean rest) {

    public Series {
        values = List.copyOf(values);
    }

    public double sum() {
        return values.stream().filter(Double::isFinite).mapToDouble(v -> v).sum();
    }
}
