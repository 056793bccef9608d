package org.analyticschatbot.charts.plot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Values by place and series. Rows that share both are added up, or averaged where a sum means nothing. */
final class Cells {

    private final boolean additive;
    private final Map<Place, Map<String, Sum>> places = new LinkedHashMap<>();
    private final Set<String> series = new LinkedHashSet<>();
    private boolean merged;

    Cells(boolean additive) {
        this.additive = additive;
    }

    /** @param value NaN keeps the place */
    void add(Place place, String seriesName, double value) {
        Map<String, Sum> row = places.computeIfAbsent(place, key -> new HashMap<>());
        series.add(seriesName);
        if (Double.isFinite(value)) {
            Sum before = row.get(seriesName);
            merged |= before != null;
            row.put(seriesName, before == null ? new Sum(value, 1) : before.plus(value));
        }
    }

    List<Place> places() {
        return List.copyOf(places.keySet());
    }

    List<String> series() {
        return List.copyOf(series);
    }

    /** Whether some rows were put together. */
    boolean hasMerged() {
        return merged;
    }

    /** NaN where there is no value. */
    double value(Place place, String seriesName) {
        Sum sum = places.getOrDefault(place, Map.of()).get(seriesName);
        return sum == null ? Double.NaN : sum.value(additive);
    }

    /** The largest first. */
    List<Place> largestPlaces(int count) {
        return largest(places(), this::size, count);
    }

    /** The largest first. */
    List<String> largestSeries(int count) {
        return largest(series(), name -> size(places().stream().mapToDouble(place -> value(place, name))), count);
    }

    /** How many times as large as the first of these places all others are together. */
    double restToLargest(List<Place> largest) {
        double rest = places().stream()
                .filter(place -> !largest.contains(place))
                .mapToDouble(this::size)
                .sum();
        return rest / size(largest.getFirst());
    }

    private double size(Place place) {
        return size(series().stream().mapToDouble(name -> value(place, name)));
    }

    /** Only some of the places, in that order, and one that gathers the others, if there is to be one. */
    Cells only(List<Place> kept, Stream<Place> rest) {
        List<Place> gathering = rest.toList();
        Cells cut = new Cells(additive);
        kept.forEach(place -> copy(place, place, name -> name, cut));
        Stream<Place> others = places().stream().filter(place -> !kept.contains(place));
        others.forEach(place -> gathering.forEach(other -> copy(place, other, name -> name, cut)));
        return cut;
    }

    /** Only some of the series, and one that gathers the others, if there is to be one. */
    Cells onlySeries(List<String> kept, Stream<String> rest) {
        String gathering = rest.findFirst().orElse("");
        Cells cut = new Cells(additive);
        kept.forEach(cut.series::add);
        places().forEach(place -> copy(place, place, name -> kept.contains(name) ? name : gathering, cut));
        if (gathering.isEmpty()) {
            cut.series.retainAll(kept);
        }
        return cut;
    }

    private void copy(Place from, Place to, UnaryOperator<String> rename, Cells target) {
        series.forEach(name -> target.add(to, rename.apply(name), value(from, name)));
    }

    private static <T> List<T> largest(List<T> all, ToDoubleFunction<T> size, int count) {
        return all.stream()
                .sorted(Comparator.comparingDouble(size).reversed())
                .limit(count)
                .toList();
    }

    private static double size(DoubleStream values) {
        return values.filter(Double::isFinite).map(Math::abs).sum();
    }

    private record Sum(double sum, int count) {

        Sum plus(double value) {
            return new Sum(sum + value, count + 1);
        }

        double value(boolean additive) {
            return additive ? sum : sum / count;
        }
    }
}
