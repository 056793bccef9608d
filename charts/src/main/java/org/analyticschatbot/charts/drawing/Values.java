package org.analyticschatbot.charts.drawing;

import java.util.List;

/** Values in the forms that XChart takes. */
final class Values {

    private Values() {}

    /** A missing value as zero, which paints no bar; XChart refuses a series in which all are missing. */
    static List<Double> orZero(List<Double> values) {
        return values.stream()
                .map(value -> Double.isFinite(value) ? value : 0.0)
                .toList();
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }
}
