package org.analyticschatbot.charts.drawing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.charts.canvas.Box;
import org.analyticschatbot.charts.canvas.Canvas;
import org.analyticschatbot.charts.canvas.Frame;
import org.analyticschatbot.charts.canvas.Theme;
import org.analyticschatbot.charts.choice.ChartData;
import org.analyticschatbot.charts.choice.ChartSpec;
import org.analyticschatbot.charts.choice.ChartType;
import org.analyticschatbot.charts.plot.CellText;
import org.analyticschatbot.charts.plot.PlotData;
import org.analyticschatbot.charts.plot.Series;
import org.analyticschatbot.core.answer.Wording;

/** What a chart is drawn from: its description, its data and its theme. */
record Sheet(ChartSpec spec, ChartData data, Theme theme) {

    static final int WIDTH = 800;
    static final int HEIGHT = 450;

    private static final Wording WORDING = Wording.of(Sheet.class, "drawing.properties");

    Canvas canvas(int height) {
        return new Canvas(WIDTH, height, theme);
    }

    /** Title, legend and notes. */
    Box frame(Canvas canvas, List<Frame.Entry> legend, List<String> notes) {
        return new Frame(canvas).paint(heading(), legend, footer(notes));
    }

    Box frame(Canvas canvas, PlotData plot) {
        return frame(canvas, legend(plot), plot.notes());
    }

    Color color(PlotData plot, int series) {
        return theme.series(series, plot.series().get(series).rest());
    }

    /** The name of the first measure. */
    String measure() {
        return name(spec.measures().getFirst());
    }

    String category() {
        return name(spec.category().orElseThrow());
    }

    private String name(int column) {
        return CellText.heading(data.columns().get(column).name());
    }

    private String noun(int column) {
        return CellText.noun(data.columns().get(column).name());
    }

    /** One series needs no legend: the subtitle names it. */
    private List<Frame.Entry> legend(PlotData plot) {
        List<Series> series = plot.series();
        return series.size() < 2
                ? List.of()
                : IntStream.range(0, series.size())
                        .mapToObj(i -> new Frame.Entry(series.get(i).name(), color(plot, i)))
                        .toList();
    }

    private Frame.Heading heading() {
        String measured = measured();
        if (spec.title().isBlank()) {
            return new Frame.Heading(measured, "");
        }
        String title = CellText.of(spec.title());
        return new Frame.Heading(title, title.equalsIgnoreCase(measured) ? "" : measured);
    }

    private String measured() {
        if (spec.type() == ChartType.HISTOGRAM) {
            return WORDING.text("distribution", "measure", measure());
        }
        if (spec.category().isEmpty()) {
            return measure();
        }
        String by = WORDING.text(
                spec.type() == ChartType.SCATTER ? "against" : "by",
                "measure",
                measures(),
                "category",
                noun(spec.category().getAsInt()));
        return spec.series().isEmpty()
                ? by
                : WORDING.text("and", "first", by, "second", noun(spec.series().getAsInt()));
    }

    private String measures() {
        return String.join(", ", spec.measures().stream().map(this::name).toList());
    }

    private List<String> footer(List<String> notes) {
        List<String> footer = new ArrayList<>(notes);
        if (data.isComplete()) {
            footer.addFirst(
                    data.rowCount() == 1 ? WORDING.text("row") : WORDING.text("rows", "count", "" + data.rowCount()));
        }
        return footer;
    }
}
