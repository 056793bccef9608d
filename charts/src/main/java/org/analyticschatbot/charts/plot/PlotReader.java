package org.analyticschatbot.charts.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.charts.canvas.NumberLabel;
import org.analyticschatbot.charts.choice.ChartData;
import org.analyticschatbot.charts.choice.ChartSpec;
import org.analyticschatbot.charts.choice.ChartType;
import org.analyticschatbot.charts.choice.TimeText;
import org.analyticschatbot.core.answer.Wording;
import org.jspecify.annotations.Nullable;

/** Reads the labels and values of a chart. What has no room is cut: the small ones become "Other" if that means anything. */
public final class PlotReader {

    private static final Wording WORDING = Wording.of(PlotReader.class, "plot.properties");

    private static final int MOST_LABELS = 30;
    private static final int LABELS_KEPT = 15;
    private static final int MOST_PARTS = 6;
    private static final int MOST_SERIES = 8;

    /** A rest so many times as long as the longest bar would leave nothing to see of the others. */
    private static final double DWARFING = 2;

    private static final Set<ChartType> IN_ORDER_OF_TIME =
            Set.of(ChartType.LINE, ChartType.AREA, ChartType.STACKED_BAR, ChartType.GROUPED_BAR);

    private final ChartSpec spec;
    private final ChartData data;
    private final List<String> notes = new ArrayList<>();

    private PlotReader(ChartSpec spec, ChartData data) {
        this.spec = spec;
        this.data = data;
    }

    /** @param spec has a category */
    public static PlotData read(ChartSpec spec, ChartData data) {
        return new PlotReader(spec, data).plot();
    }

    private PlotData plot() {
        Cells cells = cells();
        if (cells.hasMerged()) {
            notes.add(WORDING.text(spec.additive() ? "summed" : "averaged"));
        }
        Cells cut = cutSeries(cutPlaces(cells));
        if (!data.isComplete()) {
            notes.add(WORDING.text("first_rows", "rows", "" + data.rows().size(), "all", "" + data.rowCount()));
        }
        List<Place> places = ordered(cut.places());
        List<Series> series =
                cut.series().stream().map(name -> series(cut, places, name)).toList();
        int rest = (int)
                places.stream().takeWhile(place -> place.row() != Place.REST).count();
        return new PlotData(places.stream().map(Place::text).toList(), series, rest, spec.overTime(), notes);
    }

    private static Series series(Cells cells, List<Place> places, String name) {
        List<Double> values =
                places.stream().map(place -> cells.value(place, name)).toList();
        return new Series(name, values, name.equals(other()));
    }

    private Cells cells() {
        Cells cells = new Cells(spec.additive());
        for (int row = 0; row < data.rows().size(); row++) {
            List<@Nullable Object> values = data.rows().get(row);
            for (int measure : spec.measures()) {
                cells.add(place(values, row), seriesName(values, measure), number(values.get(measure)));
            }
        }
        return cells;
    }

    /** Two bars may bear the same name; lines and stacks have one place for each label. */
    private Place place(List<@Nullable Object> row, int index) {
        String text = CellText.of(row.get(spec.category().orElseThrow()));
        boolean shared = spec.series().isPresent() || IN_ORDER_OF_TIME.contains(spec.type());
        return new Place(text, shared ? Place.SHARED : index);
    }

    private String seriesName(List<@Nullable Object> row, int measure) {
        return spec.series().isPresent()
                ? CellText.of(row.get(spec.series().getAsInt()))
                : CellText.heading(data.columns().get(measure).name());
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private Cells cutPlaces(Cells cells) {
        boolean pie = spec.type() == ChartType.PIE;
        int all = cells.places().size();
        if (all <= (pie ? MOST_PARTS : MOST_LABELS) || (!pie && spec.overTime())) {
            return cells;
        }
        int kept = pie ? MOST_PARTS - 1 : LABELS_KEPT;
        List<Place> largest = cells.largestPlaces(kept);
        double timesTheLargest = cells.restToLargest(largest);
        if (!pie && gathers() && timesTheLargest > DWARFING) {
            notes.add(WORDING.text(
                    "labels_cut_and_dwarfed",
                    "kept",
                    "" + kept,
                    "all",
                    "" + all,
                    "times",
                    NumberLabel.of(timesTheLargest)));
            return cells.only(largest, Stream.empty());
        }
        noteCut("labels_cut", kept, all);
        return cells.only(largest, gathers() ? Stream.of(new Place(other(), Place.REST)) : Stream.empty());
    }

    private Cells cutSeries(Cells cells) {
        int all = cells.series().size();
        if (all <= MOST_SERIES) {
            return cells;
        }
        noteCut("series_cut", MOST_SERIES - 1, all);
        List<String> largest = cells.largestSeries(MOST_SERIES - 1);
        List<String> kept = cells.series().stream().filter(largest::contains).toList();
        return cells.onlySeries(kept, gathers() ? Stream.of(other()) : Stream.empty());
    }

    private void noteCut(String key, int kept, int all) {
        notes.add(WORDING.text(gathers() ? key + "_and_summed" : key, "kept", "" + kept, "all", "" + all));
    }

    /** The rows that are not at hand would be missing from "Other". */
    private boolean gathers() {
        return spec.additive() && data.isComplete();
    }

    /** Lines and stacks run with the time, whatever order the query asked for; bars keep that order. */
    private List<Place> ordered(List<Place> places) {
        boolean sortable = spec.overTime()
                && IN_ORDER_OF_TIME.contains(spec.type())
                && places.stream()
                        .allMatch(place -> TimeText.order(place.text()).isPresent());
        return sortable
                ? places.stream()
                        .sorted(Comparator.comparing(
                                place -> TimeText.order(place.text()).orElseThrow()))
                        .toList()
                : places;
    }

    private static String other() {
        return WORDING.text("other");
    }
}
