package org.analyticschatbot.charts.choice;

import java.util.Locale;

/** The kinds of charts. */
public enum ChartType {
    LINE,
    AREA,
    BAR,
    HORIZONTAL_BAR,
    GROUPED_BAR,
    STACKED_BAR,
    PIE,
    SCATTER,
    HISTOGRAM,
    /** One value, written large. */
    NUMBER,
    /** The table says it better. */
    NONE;

    /** The name as it is stored, such as {@code horizontal_bar}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
