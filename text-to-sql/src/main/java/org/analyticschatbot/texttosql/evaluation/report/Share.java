package org.analyticschatbot.texttosql.evaluation.report;

/** A part of a whole, as all figures give it: rounded to 4 places, 0 of nothing. */
final class Share {

    private static final double PLACES = 10_000.0;

    private Share() {}

    static double of(double part, double whole) {
        return whole == 0 ? 0 : Math.round(PLACES * part / whole) / PLACES;
    }
}
