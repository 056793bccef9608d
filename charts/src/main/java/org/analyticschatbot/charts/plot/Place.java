package org.analyticschatbot.charts.plot;

/**
 * A place along a chart.
 *
 * @param row tells places of the same text apart; 0 where rows of the same text share one place
 */
record Place(String text, int row) {}
