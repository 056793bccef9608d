package org.analyticschatbot.charts.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.analyticschatbot.charts.axis.LabelAxis;
import org.analyticschatbot.charts.axis.TimeAxis;
import org.analyticschatbot.charts.axis.ValueAxis;
import org.analyticschatbot.charts.canvas.Box;
import org.analyticschatbot.charts.canvas.Canvas;
import org.analyticschatbot.charts.canvas.Scale;
import org.analyticschatbot.charts.choice.ChartType;
import org.analyticschatbot.charts.plot.PlotData;
import org.analyticschatbot.charts.plot.Stacks;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lines or areas. Times lie where they are in the calendar, other labels at equal distances. Areas are stacked. */
final class Lines {

    /** Around the plot, so that marks on its edge are whole. */
    private static final double RIM = 8;

    private static final int MOST_MARKERS = 40;
    private static final double TIME_LABELS = 28;

    private final Sheet sheet;
    private final PlotData data;
    private final boolean area;
    private final Scale scale;

    Lines(Sheet sheet, PlotData data) {
        this.sheet = sheet;
        this.data = data;
        this.area = sheet.spec().type() == ChartType.AREA;
        this.scale = area ? Scale.fromZero(data.stackEnds()) : Scale.ofCourse(data.values());
    }

    Canvas draw() {
        Canvas canvas = sheet.canvas(Sheet.HEIGHT);
        Box room = sheet.frame(canvas, data);
        ValueAxis values = new ValueAxis(canvas, scale);
        Box wide = room.without(values.width() + 4, 12, 20, 0);
        Optional<List<LocalDateTime>> times = data.times();
        if (times.isPresent()) {
            TimeAxis axis = new TimeAxis(canvas, times.get());
            Box plot = Marks.whole(wide.without(0, 0, 0, TIME_LABELS));
            paint(canvas, values, plot, times.get().stream().map(axis::share).toList());
            axis.paint(plot);
        } else {
            int places = data.labels().size();
            LabelAxis axis = new LabelAxis(canvas, data.labels(), wide.width() / places);
            Box plot = Marks.whole(wide.without(0, 0, 0, axis.height()));
            paint(
                    canvas,
                    values,
                    plot,
                    IntStream.range(0, places).mapToObj(i -> (i + 0.5) / places).toList());
            axis.paint(plot);
        }
        return canvas;
    }

    private void paint(Canvas canvas, ValueAxis values, Box plot, List<Double> places) {
        values.paintUpright(plot);
        Marks.paint(chart(plot, places), canvas, plot.without(-RIM, -RIM, -RIM, -RIM));
        values.paintBase(plot);
    }

    private XYChart chart(Box plot, List<Double> places) {
        XYChart chart = new XYChart(Sheet.WIDTH, Sheet.HEIGHT);
        Marks.bareAxes(chart.getStyler(), scale.widened(RIM / plot.height()));
        chart.getStyler().setXAxisMin(-RIM / plot.width()).setXAxisMax(1 + RIM / plot.width());
        chart.getStyler().setMarkerSize(7);
        List<List<Double>> ends = area ? Stacks.ends(data) : List.of();
        for (int i = data.series().size() - 1; i >= 0; i--) {
            List<Double> values = area ? ends.get(i) : data.series().get(i).values();
            style(chart.addSeries("series " + i, Values.array(places), Values.array(values)), sheet.color(data, i));
        }
        return chart;
    }

    private void style(XYSeries series, Color color) {
        series.setXYSeriesRenderStyle(area ? XYSeries.XYSeriesRenderStyle.Area : XYSeries.XYSeriesRenderStyle.Line);
        series.setFillColor(color);
        series.setLineColor(color);
        series.setLineStyle(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        series.setMarkerColor(color);
        series.setMarker(!area && data.labels().size() <= MOST_MARKERS ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
    }
}
