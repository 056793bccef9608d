package org.analyticschatbot.charts.drawing;

import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.analyticschatbot.charts.canvas.Box;
import org.analyticschatbot.charts.canvas.Canvas;
import org.analyticschatbot.charts.canvas.NumberLabel;
import org.analyticschatbot.charts.canvas.Paragraph;
import org.analyticschatbot.charts.canvas.Style;
import org.analyticschatbot.charts.canvas.Typeface;
import org.analyticschatbot.charts.plot.PlotData;
import org.analyticschatbot.charts.plot.Series;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieSeries;
import org.knowm.xchart.style.PieStyler;

/** A ring, with its parts, their shares and their values in a list beside it; so a small part has a label as well. */
final class Pie {

    private static final int LINE = 42;
    private static final int WIDEST_NAME = 205;

    private final Sheet sheet;
    private final PlotData data;
    private final List<Integer> parts;

    Pie(Sheet sheet, PlotData data) {
        this.sheet = sheet;
        this.data = data;
        this.parts = IntStream.range(0, data.labels().size())
                .filter(i -> values().values().get(i) > 0)
                .boxed()
                .toList();
    }

    Canvas draw() {
        Canvas canvas = sheet.canvas(Sheet.HEIGHT);
        Box room = sheet.frame(canvas, List.of(), data.notes());
        double size = Math.min(room.height() - 16, 300);
        Box ring = Marks.whole(new Box(room.x() + 24, room.y() + (room.height() - size) / 2, size, size));
        Marks.paint(chart(), canvas, ring);
        paintList(canvas, new Box(ring.right() + 48, room.y(), room.right() - ring.right() - 48, room.height()));
        return canvas;
    }

    private Series values() {
        return data.series().getFirst();
    }

    private PieChart chart() {
        PieChart chart = new PieChart(Sheet.WIDTH, Sheet.HEIGHT);
        Marks.bare(chart.getStyler());
        chart.getStyler().setPlotBackgroundColor(sheet.theme().paper());
        chart.getStyler()
                .setDefaultSeriesRenderStyle(PieSeries.PieSeriesRenderStyle.Donut)
                .setDonutThickness(0.42)
                .setCircular(true)
                .setLabelsVisible(false)
                .setSumVisible(false)
                .setSumFont(Typeface.plain())
                .setLabelsFont(Typeface.plain())
                .setClockwiseDirectionType(PieStyler.ClockwiseDirectionType.CLOCKWISE)
                .setSliceBorderWidth(0);
        parts.forEach(part ->
                chart.addSeries("part " + part, values().values().get(part)).setFillColor(color(part)));
        return chart;
    }

    private Color color(int part) {
        return sheet.theme().series(part, data.isRest(part));
    }

    private void paintList(Canvas canvas, Box room) {
        double y = room.y() + (room.height() - data.labels().size() * LINE) / 2 + LINE * 0.6;
        for (int part = 0; part < data.labels().size(); part++) {
            paintLine(canvas, room, y + part * LINE, part);
        }
    }

    private void paintLine(Canvas canvas, Box room, double y, int part) {
        double value = values().values().get(part);
        canvas.fill(new RoundRectangle2D.Double(room.x(), y - 11, 13, 13, 4, 4), color(part));
        List<String> name =
                new Paragraph(Style.LEGEND, WIDEST_NAME).lines(data.labels().get(part), 2);
        for (int i = 0; i < name.size(); i++) {
            double offset = (i - (name.size() - 1) / 2.0) * Style.LEGEND.lineHeight();
            canvas.text(name.get(i), Style.LEGEND, room.x() + 22, y + offset, 0);
        }
        canvas.text(share(value), Style.VALUE, room.x() + 22 + WIDEST_NAME + 60, y, 1);
        canvas.text(NumberLabel.of(value), Style.LABEL, room.right() - 8, y, 1);
    }

    private String share(double value) {
        double share = Double.isFinite(value) ? value / values().sum() * 100 : 0;
        return share > 0 && share < 0.1 ? "<0.1 %" : String.format(Locale.ROOT, "%.1f %%", share);
    }
}
