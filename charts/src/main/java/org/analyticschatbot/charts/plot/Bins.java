package org.analyticschatbot.charts.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.analyticschatbot.charts.canvas.Scale;

/**
 * How many values lie in each of equally wide bins.
 *
 * @param edges where the bins begin and end
 */
public record Bins(Scale edges, List<Double> counts) {

    private static final int FEWEST = 5;
    private static final int MOST = 25;

    /** Round edges, and about as many bins as the rule of Freedman and Diaconis gives. */
    public static Bins of(double[] values) {
        Scale edges = Scale.inSteps(DoubleStream.of(values), wanted(values));
        int bins = edges.ticks().size() - 1;
        double[] counts = new double[bins];
        for (double value : values) {
            counts[(int) Math.min(bins - 1, Math.floor(edges.share(value) * bins + 1e-9))]++;
        }
        return new Bins(edges, IntStream.range(0, bins).mapToObj(i -> counts[i]).toList());
    }

    /** A bin is as wide as twice the middle half of the values, over the cube root of their number. */
    private static int wanted(double[] values) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        if (sorted.length < 2) {
            return FEWEST;
        }
        double middleHalf = sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
        double width = 2 * middleHalf / Math.cbrt(sorted.length);
        double range = sorted[sorted.length - 1] - sorted[0];
        return width > 0 ? (int) Math.clamp(range / width, FEWEST, MOST) : FEWEST;
    }
}
