package org.analyticschatbot.charts.axis;

import java.util.List;
import org.analyticschatbot.charts.canvas.Box;
import org.analyticschatbot.charts.canvas.Canvas;
import org.analyticschatbot.charts.canvas.Scale;
import org.analyticschatbot.charts.canvas.Style;
import org.analyticschatbot.charts.canvas.Typeface;

/** An axis of values, with a line across the plot at each tick. */
public final class ValueAxis {

    private static final double GAP = 8;

    private final Canvas canvas;
    private final Scale scale;

    public ValueAxis(Canvas canvas, Scale scale) {
        this.canvas = canvas;
        this.scale = scale;
    }

    /** The room that the labels need left of the plot. */
    public double width() {
        return scale.ticks().stream()
                        .mapToDouble(tick -> Typeface.width(scale.label(tick), Style.LABEL))
                        .max()
                        .orElse(0)
                + GAP;
    }

    /** Labels left of the plot. */
    public void paintUpright(Box plot) {
        for (double tick : scale.ticks()) {
            double y = plot.bottom() - scale.share(tick) * plot.height();
            canvas.line(plot.x(), y, plot.right(), y, canvas.theme().grid());
            canvas.text(scale.label(tick), Style.LABEL, plot.x() - GAP, y + 4, 1);
        }
    }

    /** Labels under the plot. */
    public void paintLying(Box plot) {
        for (double tick : scale.ticks()) {
            double x = plot.x() + scale.share(tick) * plot.width();
            canvas.line(x, plot.y(), x, plot.bottom(), canvas.theme().grid());
        }
        paintLabels(plot);
    }

    /** Only the labels under the plot: all of them, or every second, third … if they are too wide. */
    public void paintLabels(Box plot) {
        List<Double> ticks = scale.ticks();
        int step = (int) Math.ceil((width() + GAP) * (ticks.size() - 1) / plot.width());
        for (int i = 0; i < ticks.size(); i += Math.max(1, step)) {
            double x = plot.x() + scale.share(ticks.get(i)) * plot.width();
            canvas.text(scale.label(ticks.get(i)), Style.LABEL, x, plot.bottom() + 18, 0.5);
        }
    }

    /** The line at zero, or at the end of the scale that is nearest to it, on top of the marks. */
    public void paintBase(Box plot) {
        double y = plot.bottom() - scale.share(0) * plot.height();
        canvas.line(plot.x(), y, plot.right(), y, canvas.theme().axis());
    }

    public void paintLyingBase(Box plot) {
        double x = plot.x() + scale.share(0) * plot.width();
        canvas.line(x, plot.y(), x, plot.bottom(), canvas.theme().axis());
    }
}
