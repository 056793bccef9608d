package org.analyticschatbot.charts.drawing;

import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.charts.axis.LabelAxis;
import org.analyticschatbot.charts.axis.TimeLabels;
import org.analyticschatbot.charts.axis.ValueAxis;
import org.analyticschatbot.charts.canvas.Box;
import org.analyticschatbot.charts.canvas.Canvas;
import org.analyticschatbot.charts.canvas.NumberLabel;
import org.analyticschatbot.charts.canvas.Scale;
import org.analyticschatbot.charts.canvas.Style;
import org.analyticschatbot.charts.canvas.Typeface;
import org.analyticschatbot.charts.choice.ChartType;
import org.analyticschatbot.charts.plot.PlotData;
import org.analyticschatbot.charts.plot.Series;
import org.knowm.xchart.CategoryChart;

/** Upright bars: single, beside each other, or stacked. They start at zero. */
final class UprightBars {

    private static final double VALUE_HEIGHT = 20;
    private static final double WIDEST_BAR = 96;

    private final Sheet sheet;
    private final PlotData data;
    private final boolean stacked;
    private final Scale scale;

    UprightBars(Sheet sheet, PlotData data) {
        this.sheet = sheet;
        this.data = data;
        this.stacked = sheet.spec().type() == ChartType.STACKED_BAR;
        this.scale = Scale.fromZero(stacked ? data.stackEnds() : data.values());
    }

    Canvas draw() {
        Canvas canvas = sheet.canvas(Sheet.HEIGHT);
        Box room = sheet.frame(canvas, data);
        ValueAxis values = new ValueAxis(canvas, scale);
        Box wide = room.without(values.width(), VALUE_HEIGHT, 0, 0);
        LabelAxis labels =
                new LabelAxis(canvas, labels(), wide.width() / data.labels().size());
        Box plot = Marks.whole(wide.without(0, 0, 0, labels.height() + (scale.min() < 0 ? VALUE_HEIGHT : 0)));
        values.paintUpright(plot);
        Marks.paint(chart(plot), canvas, plot);
        values.paintBase(plot);
        labels.paint(plot.without(0, 0, 0, scale.min() < 0 ? -VALUE_HEIGHT : 0));
        paintValues(canvas, plot);
        return canvas;
    }

    private List<String> labels() {
        return data.times().map(TimeLabels::of).orElse(data.labels());
    }

    /** The share of a place that its bars take; few bars do not become walls. */
    private double fill(double place) {
        boolean beside = data.series().size() > 1 && !stacked;
        double widest = beside ? WIDEST_BAR * data.series().size() : WIDEST_BAR;
        return Math.min(beside ? 0.8 : 0.66, widest / place);
    }

    private CategoryChart chart(Box plot) {
        CategoryChart chart = new CategoryChart(Sheet.WIDTH, Sheet.HEIGHT);
        Marks.bareAxes(chart.getStyler(), scale);
        chart.getStyler()
                .setStacked(stacked)
                .setAvailableSpaceFill(fill(plot.width() / data.labels().size()));
        List<String> places = IntStream.range(0, data.labels().size())
                .mapToObj(Integer::toString)
                .toList();
        for (int i = 0; i < data.series().size(); i++) {
            chart.addSeries(
                            "series " + i,
                            places,
                            Values.orZero(data.series().get(i).values()))
                    .setFillColor(sheet.color(data, i));
        }
        return chart;
    }

    /** Over the bars, where every one of them has room. */
    private void paintValues(Canvas canvas, Box plot) {
        double place = plot.width() / data.labels().size();
        Series series = data.series().getFirst();
        boolean room =
                series.values().stream().allMatch(v -> Typeface.width(NumberLabel.of(v), Style.VALUE) < place - 6);
        for (int i = 0; room && data.series().size() == 1 && i < data.labels().size(); i++) {
            double value = series.values().get(i);
            if (Double.isFinite(value)) {
                double end = plot.bottom() - scale.share(value) * plot.height();
                canvas.text(
                        NumberLabel.of(value),
                        Style.VALUE,
                        plot.x() + (i + 0.5) * place,
                        value < 0 ? end + 16 : end - 6,
                        0.5);
            }
        }
    }
}
