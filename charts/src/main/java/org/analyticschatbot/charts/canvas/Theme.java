package org.analyticschatbot.charts.canvas;

import java.awt.Color;
import java.util.List;

/**
 * The colours of a chart. The series have the palette of Okabe and Ito, which people with the common colour vision
 * deficiencies can tell apart (https://jfly.uni-koeln.de/color/); its yellow is darkened on white paper.
 */
public enum Theme {
    LIGHT(
            "FFFFFF",
            "1F2933",
            "52606D",
            "6B7785",
            "E6E9ED",
            "9AA5B1",
            "0072B2 E69F00 009E73 D55E00 56B4E9 CC79A7 B8A000"),
    DARK(
            "1A1D21",
            "F1F3F5",
            "C5CCD3",
            "A0A9B3",
            "33383F",
            "6B747E",
            "56B4E9 E69F00 00B488 FF7A33 CC79A7 F0E442 3F8FD0");

    private static final Color REST = new Color(0x9AA0A6);

    private final Color paper;
    private final Color ink;
    private final Color soft;
    private final Color faint;
    private final Color grid;
    private final Color axis;
    private final String palette;

    Theme(String paper, String ink, String soft, String faint, String grid, String axis, String palette) {
        this.paper = color(paper);
        this.ink = color(ink);
        this.soft = color(soft);
        this.faint = color(faint);
        this.grid = color(grid);
        this.axis = color(axis);
        this.palette = palette;
    }

    /** The background. */
    public Color paper() {
        return paper;
    }

    /** Titles and values. */
    public Color ink() {
        return ink;
    }

    /** Labels. */
    public Color soft() {
        return soft;
    }

    /** Notes. */
    public Color faint() {
        return faint;
    }

    /** The lines behind the marks. */
    public Color grid() {
        return grid;
    }

    /** The line on which the marks stand. */
    public Color axis() {
        return axis;
    }

    /** The colour of a series; what gathers the rest, and what comes after the last colour, is grey. */
    public Color series(int index, boolean rest) {
        List<String> colors = List.of(palette.split(" ", -1));
        return rest || index >= colors.size() ? REST : color(colors.get(index));
    }

    private static Color color(String hex) {
        return new Color(Integer.parseInt(hex, 16));
    }
}
