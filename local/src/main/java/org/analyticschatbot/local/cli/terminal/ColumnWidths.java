package org.analyticschatbot.local.cli.terminal;

import java.util.Arrays;

/** Shares the width of the window among columns: the widest ones give first, as long as they are worth reading. */
final class ColumnWidths {

    private ColumnWidths() {}

    /**
     * @param natural what each column would like to have
     * @param narrowest no column is cut to less than that
     * @return one width for each column that fits, from the left; at least one
     */
    static int[] fit(int[] natural, int narrowest, int window, int gap) {
        int shown = natural.length;
        while (shown > 1 && total(cut(first(natural, shown), narrowest), gap) > window) {
            shown--;
        }
        return shrink(first(natural, shown), narrowest, window, gap);
    }

    private static int[] shrink(int[] widths, int narrowest, int window, int gap) {
        int highest = Arrays.stream(widths).max().orElse(0);
        int[] fitting = widths;
        while (highest > narrowest && total(fitting, gap) > window) {
            highest--;
            fitting = cut(widths, highest);
        }
        return fitting;
    }

    private static int[] first(int[] widths, int count) {
        return Arrays.copyOf(widths, count);
    }

    private static int[] cut(int[] widths, int highest) {
        return Arrays.stream(widths).map(width -> Math.min(width, highest)).toArray();
    }

    private static int total(int[] widths, int gap) {
        return Arrays.stream(widths).sum() + gap * Math.max(0, widths.length - 1);
    }
}
