package org.analyticschatbot.charts.canvas;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The values along an axis: round ends, and a round step between the ticks. */
public record Scale(double min, double max, double step) {

    private static final int STEPS = 5;

    /** The share of the values that the axis of a course spans at least. */
    private static final double LEAST_SPAN = 0.1;

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** Values further from zero are drawn as if they were here; the arithmetic stays finite. */
    private static final double LARGEST = 1e300;

    /** For bars and areas, whose length is their value: zero is on the axis. */
    public static Scale fromZero(DoubleStream values) {
        return over(DoubleStream.concat(values, DoubleStream.of(0)));
    }

    /** For points and lines: zero is on the axis only where the values come near it. */
    public static Scale of(DoubleStream values) {
        double[] all = values.toArray();
        double min = DoubleStream.of(all).min().orElse(0);
        double max = DoubleStream.of(all).max().orElse(0);
        boolean near = (min >= 0 && min < max / 2) || (max <= 0 && max > min / 2);
        return near ? fromZero(DoubleStream.of(all)) : over(DoubleStream.of(all));
    }

    /** As {@link #of}, but with room around values that hardly differ, so that a change of a percent is no cliff. */
    public static Scale ofCourse(DoubleStream values) {
        double[] all = values.toArray();
        double min = DoubleStream.of(all).min().orElse(0);
        double max = DoubleStream.of(all).max().orElse(0);
        double room = (Math.max(Math.abs(min), Math.abs(max)) * LEAST_SPAN - (max - min)) / 2;
        return max > min && room > 0 ? over(DoubleStream.of(min - room, max + room)) : of(DoubleStream.of(all));
    }

    /** From the least to the greatest value in about so many steps. */
    public static Scale inSteps(DoubleStream values, int steps) {
        return over(values, steps);
    }

    private static Scale over(DoubleStream values) {
        return over(values, STEPS);
    }

    private static Scale over(DoubleStream values, int steps) {
        double[] all = values.map(v -> Math.clamp(v, -LARGEST, LARGEST)).toArray();
        double min = DoubleStream.of(all).min().orElse(0);
        double max = DoubleStream.of(all).max().orElse(0);
        return max > min ? round(min, max, steps) : flat(min);
    }

    private static Scale flat(double value) {
        double room = Math.abs(value) * 0.1;
        return value == 0 ? new Scale(0, 1, 1) : round(value - room, value + room, STEPS);
    }

    private static Scale round(double min, double max, int steps) {
        double step = step((max - min) / steps);
        // Adding zero turns -0.0 into 0.0.
        double low = Math.floor(min / step + 1e-9) * step + 0.0;
        double high = Math.ceil(max / step - 1e-9) * step + 0.0;
        return high > low ? new Scale(low, high, step) : new Scale(min, max, max - min);
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        return DoubleStream.of(ROUND)
                .map(factor -> factor * power)
                .filter(step -> step >= rough * 0.999)
                .findFirst()
                .orElse(rough);
    }

    /** From the least to the greatest value, without rounding. */
    public static Scale exactly(DoubleStream values) {
        double[] all = values.toArray();
        double min = DoubleStream.of(all).min().orElse(0);
        double max = DoubleStream.of(all).max().orElse(0);
        return max > min ? new Scale(min, max, max - min) : new Scale(min - 1, max + 1, 2);
    }

    /** Longer at both ends by a share of its length. */
    public Scale widened(double share) {
        double more = (max - min) * share;
        return new Scale(min - more, max + more, step);
    }

    public List<Double> ticks() {
        int count = (int) Math.min(40, Math.round((max - min) / step));
        return IntStream.rangeClosed(0, count)
                .mapToObj(i -> min + i * step)
                .map(tick -> Math.abs(tick) < step / 1e6 ? 0.0 : tick)
                .toList();
    }

    public String label(double tick) {
        return NumberLabel.ofTick(tick, step, Math.max(Math.abs(min), Math.abs(max)));
    }

    /** Where a value lies: 0 at the beginning of the axis, 1 at its end. */
    public double share(double value) {
        return (Math.clamp(value, min, max) - min) / (max - min);
    }
}
