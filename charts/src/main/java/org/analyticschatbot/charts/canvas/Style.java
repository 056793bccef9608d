package org.analyticschatbot.charts.canvas;

import java.awt.Color;

/** The kinds of text on a chart. */
public enum Style {
    TITLE(19, true),
    LEGEND(13, false),
    LABEL(12.5f, false),
    VALUE(12.5f, true),
    NOTE(11.5f, false),
    HERO(76, true),
    HERO_LABEL(17, false);

    private final float size;
    private final boolean bold;

    Style(float size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    float size() {
        return size;
    }

    boolean isBold() {
        return bold;
    }

    Color color(Theme theme) {
        return switch (this) {
            case TITLE, VALUE, HERO -> theme.ink();
            case LEGEND, LABEL, HERO_LABEL -> theme.soft();
            case NOTE -> theme.faint();
        };
    }

    /** From one baseline to the next. */
    public double lineHeight() {
        return size * 1.3;
    }
}
