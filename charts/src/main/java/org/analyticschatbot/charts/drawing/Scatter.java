package org.analyticschatbot.charts.drawing;

import java.awt.Color;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.charts.axis.TimeAxis;
import org.analyticschatbot.charts.axis.ValueAxis;
import org.analyticschatbot.charts.canvas.Box;
import org.analyticschatbot.charts.canvas.Canvas;
import org.analyticschatbot.charts.canvas.Frame;
import org.analyticschatbot.charts.canvas.Scale;
import org.analyticschatbot.charts.canvas.Style;
import org.analyticschatbot.charts.plot.Points;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Points, one for each row that has both numbers. */
final class Scatter {

    private static final double RIM = 10;

    private final Sheet sheet;
    private final List<Points> groups;
    private final Scale across;
    private final Scale up;

    Scatter(Sheet sheet) {
        this.sheet = sheet;
        this.groups = Points.read(sheet.spec(), sheet.data());
        this.across = Scale.of(Points.values(groups.stream().map(Points::x)));
        this.up = Scale.of(Points.values(groups.stream().map(Points::y)));
    }

    Canvas draw() {
        Canvas canvas = sheet.canvas(Sheet.HEIGHT);
        Box room = sheet.frame(canvas, legend(), List.of());
        ValueAxis values = new ValueAxis(canvas, up);
        Box plot = Marks.whole(room.without(values.width() + 4, 12, 24, 46));
        values.paintUpright(plot);
        Scale drawn = sheet.spec().overTime() ? paintTimes(canvas, plot) : paintNumbers(canvas, plot);
        canvas.text(sheet.category(), Style.LABEL, plot.middle(), plot.bottom() + 38, 0.5);
        Marks.paint(chart(plot, drawn), canvas, plot.without(-RIM, -RIM, -RIM, -RIM));
        return canvas;
    }

    private List<Frame.Entry> legend() {
        return groups.size() < 2
                ? List.of()
                : IntStream.range(0, groups.size())
                        .mapToObj(i -> new Frame.Entry(
                                groups.get(i).name(), sheet.theme().series(i, false)))
                        .toList();
    }

    private Scale paintNumbers(Canvas canvas, Box plot) {
        new ValueAxis(canvas, across).paintLying(plot);
        return across;
    }

    private Scale paintTimes(Canvas canvas, Box plot) {
        List<LocalDateTime> times = Points.values(groups.stream().map(Points::x))
                .mapToObj(seconds -> LocalDateTime.ofEpochSecond((long) seconds, 0, ZoneOffset.UTC))
                .toList();
        if (times.isEmpty()) {
            return across;
        }
        new TimeAxis(canvas, times).paint(plot);
        return Scale.exactly(Points.values(groups.stream().map(Points::x)));
    }

    private XYChart chart(Box plot, Scale drawn) {
        XYChart chart = new XYChart(Sheet.WIDTH, Sheet.HEIGHT);
        Marks.bareAxes(chart.getStyler(), up.widened(RIM / plot.height()));
        Scale wide = drawn.widened(RIM / plot.width());
        chart.getStyler().setXAxisMin(wide.min()).setXAxisMax(wide.max());
        chart.getStyler().setMarkerSize(9);
        for (int i = 0; i < groups.size(); i++) {
            Points points = groups.get(i);
            chart.addSeries("series " + i, Values.array(points.x()), Values.array(points.y()))
                    .setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter)
                    .setMarker(SeriesMarkers.CIRCLE)
                    .setMarkerColor(translucent(sheet.theme().series(i, false)));
        }
        return chart;
    }

    /** Points that cover each other look darker. */
    private static Color translucent(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 190);
    }
}
