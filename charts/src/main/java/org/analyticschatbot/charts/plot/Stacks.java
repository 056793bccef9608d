package org.analyticschatbot.charts.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where the parts of stacks end. */
public final class Stacks {

    private Stacks() {}

    /** For each series its ends over the series before it; positive and negative values stack apart. */
    public static List<List<Double>> ends(PlotData data) {
        double[][] reached = new double[data.labels().size()][2];
        List<List<Double>> ends = new ArrayList<>();
        for (Series series : data.series()) {
            ends.add(IntStream.range(0, reached.length)
                    .mapToObj(i -> add(reached[i], series.values().get(i)))
                    .toList());
        }
        return ends;
    }

    private static double add(double[] reached, double value) {
        int side = value < 0 ? 1 : 0;
        reached[side] += Double.isFinite(value) ? value : 0;
        return reached[side];
    }
}
