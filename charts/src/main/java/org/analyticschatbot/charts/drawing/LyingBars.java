package org.analyticschatbot.charts.drawing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.charts.axis.ValueAxis;
import org.analyticschatbot.charts.canvas.Box;
import org.analyticschatbot.charts.canvas.Canvas;
import org.analyticschatbot.charts.canvas.Frame;
import org.analyticschatbot.charts.canvas.NumberLabel;
import org.analyticschatbot.charts.canvas.Paragraph;
import org.analyticschatbot.charts.canvas.Scale;
import org.analyticschatbot.charts.canvas.Style;
import org.analyticschatbot.charts.canvas.Typeface;
import org.analyticschatbot.charts.choice.ChartType;
import org.analyticschatbot.charts.plot.PlotData;
import org.analyticschatbot.charts.plot.Stacks;
import org.knowm.xchart.HorizontalBarChart;

/** Bars that lie, so that every label has a line of its own beside them; the paper is as high as that needs. */
final class LyingBars {

    private static final double WIDEST_LABEL = 250;
    private static final double GAP = 10;

    /** Thirty labels of two lines, each with one bar or several thin ones. */
    private static final int HIGHEST = 1360;

    /** What a legend takes at most, and the ticks. */
    private static final int LEGEND = 70;

    private final Sheet sheet;
    private final PlotData data;
    private final boolean stacked;
    private final Scale scale;

    LyingBars(Sheet sheet, PlotData data) {
        this.sheet = sheet;
        this.data = data;
        this.stacked = sheet.spec().type() == ChartType.STACKED_BAR;
        this.scale = Scale.fromZero(stacked ? data.stackEnds() : data.values());
    }

    Canvas draw() {
        List<List<String>> labels = data.labels().stream().map(LyingBars::lines).toList();
        Canvas canvas = sheet.canvas(height(labels));
        Box room = sheet.frame(canvas, data);
        double valueWidth = single() ? widestValue() + 8 : 24;
        Box plot = Marks.whole(room.without(
                labelWidth(labels) + GAP + (single() && scale.min() < 0 ? valueWidth : 0),
                4,
                valueWidth,
                single() ? 4 : 24));
        ValueAxis values = new ValueAxis(canvas, scale);
        if (!single()) {
            values.paintLying(plot);
        }
        charts().forEach(chart -> Marks.paint(chart, canvas, plot));
        values.paintLyingBase(plot);
        paintLabels(canvas, room, plot, labels);
        paintValues(canvas, plot);
        return canvas;
    }

    private static List<String> lines(String label) {
        return new Paragraph(Style.LABEL, WIDEST_LABEL).lines(label, 2);
    }

    private int height(List<List<String>> labels) {
        double height = Frame.HEIGHT + (single() ? 0 : LEGEND) + labels.size() * place(labels);
        return (int) Math.min(HIGHEST, height);
    }

    private double place(List<List<String>> labels) {
        boolean wrapped = labels.stream().anyMatch(lines -> lines.size() > 1);
        double bars = stacked ? 1 : data.series().size();
        return Math.max(wrapped ? 38 : labels.size() > 12 ? 25 : 32, bars * 9 + 10);
    }

    private boolean single() {
        return data.series().size() == 1;
    }

    /** XChart cannot stack lying bars: from the longest to the shortest sum they cover each other. */
    private List<HorizontalBarChart> charts() {
        if (single()) {
            return List.of(single(false), single(true));
        }
        if (!stacked) {
            HorizontalBarChart chart = chart();
            IntStream.range(0, data.series().size())
                    .forEach(i -> add(chart, i, data.series().get(i).values(), sheet.color(data, i)));
            return List.of(chart);
        }
        List<List<Double>> ends = Stacks.ends(data);
        List<HorizontalBarChart> charts = new ArrayList<>();
        for (int i = ends.size() - 1; i >= 0; i--) {
            HorizontalBarChart chart = chart();
            add(chart, i, ends.get(i), sheet.color(data, i));
            charts.add(chart);
        }
        return charts;
    }

    /** What gathers the rest is grey; XChart has one colour for a series. */
    private HorizontalBarChart single(boolean rest) {
        HorizontalBarChart chart = chart();
        List<Double> all = data.series().getFirst().values();
        List<Double> values = IntStream.range(0, all.size())
                .mapToObj(i -> data.isRest(i) == rest ? all.get(i) : Double.NaN)
                .toList();
        add(chart, 0, values, sheet.theme().series(0, rest));
        return chart;
    }

    private HorizontalBarChart chart() {
        HorizontalBarChart chart = new HorizontalBarChart(Sheet.WIDTH, Sheet.HEIGHT);
        Marks.bareAxes(chart.getStyler(), scale);
        chart.getStyler().setXAxisMin(scale.min()).setXAxisMax(scale.max());
        chart.getStyler().setAvailableSpaceFill(single() || stacked ? 0.64 : 0.8);
        return chart;
    }

    private void add(HorizontalBarChart chart, int series, List<Double> values, Color color) {
        List<String> places = IntStream.range(0, data.labels().size())
                .mapToObj(Integer::toString)
                .toList();
        chart.addSeries("series " + series, Values.orZero(values), places).setFillColor(color);
    }

    private static double labelWidth(List<List<String>> labels) {
        return labels.stream()
                .flatMap(List::stream)
                .mapToDouble(line -> Typeface.width(line, Style.LABEL))
                .max()
                .orElse(0);
    }

    private double widestValue() {
        return data.values()
                .map(value -> Typeface.width(NumberLabel.of(value), Style.VALUE))
                .max()
                .orElse(0);
    }

    private void paintLabels(Canvas canvas, Box room, Box plot, List<List<String>> labels) {
        double place = plot.height() / labels.size();
        double right = room.x() + labelWidth(labels);
        for (int i = 0; i < labels.size(); i++) {
            List<String> lines = labels.get(i);
            double y = plot.y() + (i + 0.5) * place + 4 - (lines.size() - 1) * Style.LABEL.lineHeight() / 2;
            for (String line : lines) {
                canvas.text(line, Style.LABEL, right, y, 1);
                y += Style.LABEL.lineHeight();
            }
        }
    }

    private void paintValues(Canvas canvas, Box plot) {
        double place = plot.height() / data.labels().size();
        for (int i = 0; single() && i < data.labels().size(); i++) {
            double value = data.series().getFirst().values().get(i);
            if (Double.isFinite(value)) {
                double end = plot.x() + scale.share(value) * plot.width();
                canvas.text(
                        NumberLabel.of(value),
                        Style.VALUE,
                        value < 0 ? end - 6 : end + 6,
                        plot.y() + (i + 0.5) * place + 4,
                        value < 0 ? 1 : 0);
            }
        }
    }
}
