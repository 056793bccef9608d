package org.analyticschatbot.charts.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import org.analyticschatbot.charts.canvas.Box;
import org.analyticschatbot.charts.canvas.Canvas;
import org.analyticschatbot.charts.canvas.Scale;
import org.analyticschatbot.charts.canvas.Typeface;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/**
 * XChart's marks without its texts. XChart 4.0.3 drops labels that it finds no room for, writes 1.3E8, and reads a
 * text between dollar signs as TeX; so it gets a bare rectangle, and the axes are painted around it.
 */
final class Marks {

    private static final Color CLEAR = new Color(0, 0, 0, 0);

    private Marks() {}

    /** Nothing but marks, up to the edges. */
    static void bare(Styler styler) {
        styler.setBaseFont(Typeface.plain())
                .setChartTitleFont(Typeface.plain())
                .setLegendFont(Typeface.plain())
                .setAnnotationTextFont(Typeface.plain())
                .setAnnotationTextPanelFont(Typeface.plain())
                .setToolTipFont(Typeface.plain())
                .setChartTitleVisible(false)
                .setLegendVisible(false)
                .setLegendPosition(Styler.LegendPosition.InsideNW)
                .setChartPadding(0)
                .setPlotContentSize(1)
                .setPlotBorderVisible(false)
                .setChartBackgroundColor(CLEAR)
                .setPlotBackgroundColor(CLEAR)
                .setAntiAlias(true);
    }

    static void bareAxes(AxesChartStyler styler, Scale values) {
        bare(styler);
        styler.setAxisTickLabelsFont(Typeface.plain())
                .setAxisTitleFont(Typeface.plain())
                .setAxisTicksVisible(false)
                .setAxisTitlesVisible(false)
                .setPlotGridLinesVisible(false)
                .setPlotTicksMarksVisible(false)
                .setAxisTickMarkLength(0)
                .setAxisTickPadding(0)
                .setPlotMargin(0)
                .setAxisTickMarksStroke(new BasicStroke(0));
        styler.setYAxisMin(values.min()).setYAxisMax(values.max());
    }

    /** @param box as wide and high as whole logical pixels */
    static void paint(Chart<?, ?> chart, Canvas canvas, Box box) {
        canvas.inside(box, graphics -> chart.paint(graphics, (int) box.width(), (int) box.height()));
    }

    /** A box of whole logical pixels. */
    static Box whole(Box box) {
        return new Box(Math.rint(box.x()), Math.rint(box.y()), Math.floor(box.width()), Math.floor(box.height()));
    }
}
