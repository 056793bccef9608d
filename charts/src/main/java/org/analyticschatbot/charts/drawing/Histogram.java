package org.analyticschatbot.charts.drawing;

import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.charts.axis.ValueAxis;
import org.analyticschatbot.charts.canvas.Box;
import org.analyticschatbot.charts.canvas.Canvas;
import org.analyticschatbot.charts.canvas.Scale;
import org.analyticschatbot.charts.plot.Bins;
import org.knowm.xchart.CategoryChart;

/** How many values lie in each range. */
final class Histogram {

    private final Sheet sheet;
    private final Bins bins;
    private final Scale scale;

    Histogram(Sheet sheet) {
        this.sheet = sheet;
        this.bins = Bins.of(sheet.data().values(sheet.spec().measures().getFirst()).stream()
                .mapToDouble(value -> value instanceof Number number ? number.doubleValue() : Double.NaN)
                .filter(Double::isFinite)
                .toArray());
        this.scale = Scale.fromZero(bins.counts().stream().mapToDouble(count -> count));
    }

    Canvas draw() {
        Canvas canvas = sheet.canvas(Sheet.HEIGHT);
        Box room = sheet.frame(canvas, List.of(), List.of());
        ValueAxis counts = new ValueAxis(canvas, scale);
        Box plot = Marks.whole(room.without(counts.width() + 4, 12, 24, 28));
        counts.paintUpright(plot);
        new ValueAxis(canvas, bins.edges()).paintLabels(plot);
        Marks.paint(chart(), canvas, plot);
        counts.paintBase(plot);
        return canvas;
    }

    private CategoryChart chart() {
        CategoryChart chart = new CategoryChart(Sheet.WIDTH, Sheet.HEIGHT);
        Marks.bareAxes(chart.getStyler(), scale);
        chart.getStyler().setAvailableSpaceFill(0.96);
        List<String> places = IntStream.range(0, bins.counts().size())
                .mapToObj(Integer::toString)
                .toList();
        chart.addSeries("values", places, bins.counts())
                .setFillColor(sheet.theme().series(0, false));
        return chart;
    }
}
