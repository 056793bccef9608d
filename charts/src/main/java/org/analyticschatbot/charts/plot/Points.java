package org.analyticschatbot.charts.plot;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.analyticschatbot.charts.choice.ChartData;
import org.analyticschatbot.charts.choice.ChartSpec;
import org.analyticschatbot.charts.choice.TimeText;
import org.jspecify.annotations.Nullable;

/** The points of a scatter plot, in groups of one colour. A time lies at its seconds since 1970. */
public record Points(String name, List<Double> x, List<Double> y) {

    private static final int MOST_GROUPS = 8;

    /** Groups that share a colour have no name of their own. */
    public static List<Points> read(ChartSpec spec, ChartData data) {
        boolean grouped = spec.series().isPresent()
                && data.values(spec.series().getAsInt()).stream().distinct().count() <= MOST_GROUPS;
        Map<String, Points> groups = new LinkedHashMap<>();
        for (List<@Nullable Object> row : data.rows()) {
            String name = grouped ? CellText.of(row.get(spec.series().getAsInt())) : "";
            double x = coordinate(row.get(spec.category().orElseThrow()), spec.overTime());
            double y = coordinate(row.get(spec.measures().getFirst()), false);
            if (Double.isFinite(x) && Double.isFinite(y)) {
                groups.computeIfAbsent(name, key -> new Points(key, new ArrayList<>(), new ArrayList<>()))
                        .add(x, y);
            }
        }
        return List.copyOf(groups.values());
    }

    public static DoubleStream values(Stream<List<Double>> coordinates) {
        return coordinates.flatMap(List::stream).mapToDouble(v -> v);
    }

    private void add(double x1, double y1) {
        x.add(x1);
        y.add(y1);
    }

    private static double coordinate(@Nullable Object value, boolean time) {
        if (time) {
            return TimeText.calendar(CellText.of(value))
                    .map(at -> (double) at.toEpochSecond(ZoneOffset.UTC))
                    .orElse(Double.NaN);
        }
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
