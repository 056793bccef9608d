package org.analyticschatbot.charts.plot;

/**
 * A place along a chart.
 *
 * @param row tells places of the same text apart; {@link #SHARED} where rows of the same text share one place, and
 *     {@link #REST} for the one that gathers what has no place of its own
 */
record Place(String text, int row) {

    static final int SHARED = -1;
    static final int REST = -2;
}
