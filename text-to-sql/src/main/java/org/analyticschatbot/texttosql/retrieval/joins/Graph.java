package org.analyticschatbot.texttosql.retrieval.joins;

import java.util.Arrays;

/** Which tables are linked with which. */
public final class Graph {

    private final int[] starts;
    private final int[] others;

    private Graph(int[] starts, int[] others) {
        this.starts = starts;
        this.others = others;
    }

    /** The first position of a table's links. */
    public int start(int table) {
        return starts[table];
    }

    /** The position after its last link. */
    public int end(int table) {
        return starts[table + 1];
    }

    /** The table that is linked at a position. */
    public int other(int position) {
        return others[position];
    }

    static final class Builder {

        private long[] links = new long[1024];
        private int size;

        /** Links them both ways; once is as good as often. */
        void link(int one, int other) {
            if (one != other) {
                add(((long) one << Integer.SIZE) | other);
                add(((long) other << Integer.SIZE) | one);
            }
        }

        /** @param tables how many there are */
        Graph build(int tables) {
            long[] sorted = Arrays.stream(links, 0, size).sorted().distinct().toArray();
            int[] starts = new int[tables + 1];
            for (long link : sorted) {
                starts[(int) (link >>> Integer.SIZE) + 1]++;
            }
            for (int table = 0; table < tables; table++) {
                starts[table + 1] += starts[table];
            }
            return new Graph(
                    starts, Arrays.stream(sorted).mapToInt(link -> (int) link).toArray());
        }

        private void add(long link) {
            if (size == links.length) {
                links = Arrays.copyOf(links, 2 * size);
            }
            links[size++] = link;
        }
    }
}
