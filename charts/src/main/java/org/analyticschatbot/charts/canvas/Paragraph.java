package org.analyticschatbot.charts.canvas;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines that fit. */
public final class Paragraph {

    private static final String ELLIPSIS = "…";

    private final Style style;
    private final double width;

    public Paragraph(Style style, double width) {
        this.style = style;
        this.width = width;
    }

    /** At most so many lines; what has no room ends in an ellipsis. */
    public List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most - 1 && !fits(rest)) {
            int end = lineEnd(rest);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(line(rest));
        }
        return lines;
    }

    /** The text, or as much of its beginning as fits. */
    public String line(String text) {
        if (fits(text)) {
            return text;
        }
        int end = text.length();
        while (end > 1 && !fits(text.substring(0, end).strip() + ELLIPSIS)) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + ELLIPSIS;
    }

    private boolean fits(String text) {
        return Typeface.width(text, style) <= width;
    }

    /** After the last word that fits, or within the first word if that is too long itself. */
    private int lineEnd(String text) {
        int end = 0;
        for (int next = wordEnd(text, 0);
                next > 0 && fits(text.substring(0, next).strip());
                next = wordEnd(text, next)) {
            end = next;
        }
        return end > 0 ? end : lettersThatFit(text);
    }

    private int lettersThatFit(String text) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && fits(text.substring(0, text.offsetByCodePoints(end, 1)))) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    /** Behind the next blank or hyphen; 0 if the text ends before. */
    private static int wordEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '-' || text.charAt(i) == '/') {
                return i + 1;
            }
        }
        return 0;
    }
}
