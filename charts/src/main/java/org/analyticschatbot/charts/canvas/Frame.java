package org.analyticschatbot.charts.canvas;

import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** What every chart has around it: the title, the legend, and the notes at the foot. */
public final class Frame {

    /** The height that the title and the notes take at most. */
    public static final int HEIGHT = 150;

    private static final double MARGIN = 24;
    private static final double SWATCH = 11;
    private static final double LONGEST_NAME = 180;

    private final Canvas canvas;

    public Frame(Canvas canvas) {
        this.canvas = canvas;
    }

    /** One entry of a legend. */
    public record Entry(String name, Color color) {}

    /** What the chart is called, and what it measures. */
    public record Heading(String title, String subtitle) {}

    /** @return the room that is left */
    public Box paint(Heading heading, List<Entry> legend, List<String> notes) {
        Box room = canvas.bounds().without(MARGIN, MARGIN - 6, MARGIN, MARGIN - 10);
        double top = legend(legend, heading(heading, room), room);
        double bottom = notes(notes, room);
        return new Box(room.x(), top + 8, room.width(), bottom - top - 8);
    }

    private double heading(Heading heading, Box room) {
        double y = room.y();
        for (String line : new Paragraph(Style.TITLE, room.width()).lines(heading.title(), 2)) {
            y += Style.TITLE.lineHeight();
            canvas.text(line, Style.TITLE, room.x(), y - 6, 0);
        }
        if (!heading.subtitle().isEmpty()) {
            y += Style.LEGEND.lineHeight();
            String line = new Paragraph(Style.LEGEND, room.width()).line(heading.subtitle());
            canvas.text(line, Style.LEGEND, room.x(), y - 2, 0);
        }
        return y;
    }

    /** Entries run on as words do, in at most three lines. */
    private double legend(List<Entry> entries, double top, Box room) {
        if (entries.isEmpty()) {
            return top;
        }
        Paragraph name = new Paragraph(Style.LEGEND, LONGEST_NAME);
        double x = room.x();
        double y = top + 18;
        for (Entry entry : entries) {
            String shown = name.line(entry.name());
            double width = SWATCH + 6 + Typeface.width(shown, Style.LEGEND);
            if (x > room.x() && x + width > room.right()) {
                x = room.x();
                y += 20;
            }
            entry(shown, entry.color(), x, y);
            x += width + 18;
        }
        return y + 4;
    }

    private void entry(String name, Color color, double x, double y) {
        canvas.fill(new RoundRectangle2D.Double(x, y - SWATCH + 1, SWATCH, SWATCH, 4, 4), color);
        canvas.text(name, Style.LEGEND, x + SWATCH + 6, y, 0);
    }

    private double notes(List<String> notes, Box room) {
        if (notes.isEmpty()) {
            return room.bottom();
        }
        List<String> lines = new Paragraph(Style.NOTE, room.width()).lines(String.join("  ·  ", notes), 2);
        double y = room.bottom() - (lines.size() - 1) * Style.NOTE.lineHeight();
        for (int i = 0; i < lines.size(); i++) {
            canvas.text(lines.get(i), Style.NOTE, room.x(), y - 1 + i * Style.NOTE.lineHeight(), 0);
        }
        return y - Style.NOTE.lineHeight() - 6;
    }
}
