package org.analyticschatbot.charts.plot;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.analyticschatbot.charts.choice.TimeText;

/**
 * What a chart shows.
 *
 * @param labels along the chart, from the first to the last
 * @param rest the index of the label that gathers what has no room; beyond the labels if there is none
 * @param overTime whether the labels are times
 * @param notes what the reader has to know, such as how many labels had no room
 */
public record PlotData(List<String> labels, List<Series> series, int rest, boolean overTime, List<String> notes) {

    public PlotData {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        notes = List.copyOf(notes);
    }

    public boolean isRest(int label) {
        return label == rest;
    }

    /** All values that can be drawn. */
    public DoubleStream values() {
        return series.stream()
                .flatMap(s -> s.values().stream())
                .mapToDouble(v -> v)
                .filter(Double::isFinite);
    }

    /** The highest and the lowest ends of stacks are sums. */
    public DoubleStream stackEnds() {
        return DoubleStream.concat(ends(1), ends(-1));
    }

    /** When each label is, if all of them have a place in the calendar. */
    public Optional<List<LocalDateTime>> times() {
        List<LocalDateTime> times = labels.stream()
                .flatMap(label -> TimeText.calendar(label).stream())
                .toList();
        return overTime && times.size() == labels.size() && !times.isEmpty() ? Optional.of(times) : Optional.empty();
    }

    private DoubleStream ends(int sign) {
        return IntStream.range(0, labels.size())
                .mapToDouble(label -> series.stream()
                        .mapToDouble(s -> s.values().get(label))
                        .filter(v -> v * sign > 0)
                        .sum());
    }
}
