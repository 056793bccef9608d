package org.analyticschatbot.texttosql.retrieval.postings;

import java.util.Arrays;

/** Which tables use a stem, and how much it says about each: one row of tables in ascending order for each stem. */
public final class Postings {

    private final int[] starts;
    private final int[] tables;
    private final float[] impacts;
    private final int all;

    private Postings(int[] starts, int[] tables, float[] impacts, int all) {
        this.starts = starts;
        this.tables = tables;
        this.impacts = impacts;
        this.all = all;
    }

    /** The first position of a stem. */
    public int start(int stem) {
        return starts[stem];
    }

    /** The position after the last one of a stem. */
    public int end(int stem) {
        return starts[stem + 1];
    }

    public int table(int position) {
        return tables[position];
    }

    /** Grows with the rarity of the stem and with its share of the table's text. */
    public float impact(int position) {
        return impacts[position];
    }

    /** How many tables use a stem. */
    public int count(int stem) {
        return end(stem) - start(stem);
    }

    /** How much a stem tells. */
    public float rarity(int stem) {
        return Bm25.rarity(count(stem), all);
    }

    /** Takes the tables one after the other, in ascending order, and each stem of a table once. */
    static final class Builder {

        private int[] stems = new int[1024];
        private int[] tables = new int[1024];
        private float[] frequencies = new float[1024];
        private int size;

        void add(int stem, int table, float frequency) {
            if (size == stems.length) {
                stems = Arrays.copyOf(stems, 2 * size);
                tables = Arrays.copyOf(tables, 2 * size);
                frequencies = Arrays.copyOf(frequencies, 2 * size);
            }
            stems[size] = stem;
            tables[size] = table;
            frequencies[size++] = frequency;
        }

        Postings build(int vocabulary, int all) {
            int[] starts = starts(vocabulary);
            float[] lengths = lengths(all);
            int[] next = starts.clone();
            int[] sorted = new int[size];
            float[] impacts = new float[size];
            for (int i = 0; i < size; i++) {
                int stem = stems[i];
                int position = next[stem]++;
                sorted[position] = tables[i];
                impacts[position] = Bm25.rarity(starts[stem + 1] - starts[stem], all)
                        * Bm25.saturated(frequencies[i], lengths[tables[i]]);
            }
            return new Postings(starts, sorted, impacts, all);
        }

        private int[] starts(int vocabulary) {
            int[] starts = new int[vocabulary + 1];
            for (int i = 0; i < size; i++) {
                starts[stems[i] + 1]++;
            }
            for (int stem = 0; stem < vocabulary; stem++) {
                starts[stem + 1] += starts[stem];
            }
            return starts;
        }

        /** The lengths of all texts, as multiples of the average. */
        private float[] lengths(int all) {
            float[] lengths = new float[all];
            double sum = 0;
            for (int i = 0; i < size; i++) {
                lengths[tables[i]] += frequencies[i];
                sum += frequencies[i];
            }
            for (int i = 0; i < all; i++) {
                lengths[i] = (float) (lengths[i] * all / sum);
            }
            return lengths;
        }
    }
}
