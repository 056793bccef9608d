package org.analyticschatbot.charts.drawing;

import org.analyticschatbot.charts.canvas.Canvas;
import org.analyticschatbot.charts.canvas.Theme;
import org.analyticschatbot.charts.choice.ChartData;
import org.analyticschatbot.charts.choice.ChartSpec;
import org.analyticschatbot.charts.choice.ChartType;
import org.analyticschatbot.charts.plot.PlotData;
import org.analyticschatbot.charts.plot.PlotReader;

/** Draws charts as PNG, 1600 pixels wide and as high as the labels need, at most 2720. Safe to use from many threads. */
public final class ChartPng {

    private static final int MOST_UPRIGHT = 8;
    private static final int LONGEST_UPRIGHT = 16;

    private final Theme theme;

    public ChartPng(Theme theme) {
        this.theme = theme;
    }

    /**
     * @param spec one that was chosen for these data
     * @throws IllegalArgumentException for {@link ChartType#NONE}
     */
    public byte[] draw(ChartSpec spec, ChartData data) {
        return canvas(new Sheet(spec, data, theme)).png();
    }

    private static Canvas canvas(Sheet sheet) {
        return switch (sheet.spec().type()) {
            case LINE, AREA -> new Lines(sheet, plot(sheet)).draw();
            case BAR -> new UprightBars(sheet, plot(sheet)).draw();
            case HORIZONTAL_BAR -> new LyingBars(sheet, plot(sheet)).draw();
            case GROUPED_BAR, STACKED_BAR -> bars(sheet, plot(sheet));
            case PIE -> new Pie(sheet, plot(sheet)).draw();
            case SCATTER -> new Scatter(sheet).draw();
            case HISTOGRAM -> new Histogram(sheet).draw();
            case NUMBER -> new BigNumber(sheet).draw();
            case NONE -> throw new IllegalArgumentException("There is nothing to draw");
        };
    }

    private static PlotData plot(Sheet sheet) {
        return PlotReader.read(sheet.spec(), sheet.data());
    }

    private static Canvas bars(Sheet sheet, PlotData plot) {
        boolean few = plot.labels().size() <= MOST_UPRIGHT
                && plot.labels().stream().allMatch(label -> label.length() <= LONGEST_UPRIGHT);
        return few || plot.overTime() ? new UprightBars(sheet, plot).draw() : new LyingBars(sheet, plot).draw();
    }
}
