package org.analyticschatbot.texttosql.retrieval.postings;

/** The parts of Okapi BM25, for texts that are made of names. */
final class Bm25 {

    /** Saturates sooner than is usual for prose: that a word comes again tells little in names. */
    private static final double K1 = 0.9;

    private static final double B = 0.75;
    /** A table of a thousand columns is about each of them, so it loses no more than one of three times the average. */
    private static final double LONGEST = 3;

    private Bm25() {}

    /** How much a word says that this many of all the texts have. */
    static float rarity(int having, int all) {
        return (float) Math.log(1 + (all - having + 0.5) / (having + 0.5));
    }

    /** @param length of the text, as a multiple of the average */
    static float saturated(float frequency, double length) {
        return (float) (frequency / (frequency + K1 * (1 - B + B * Math.min(length, LONGEST))));
    }
}
