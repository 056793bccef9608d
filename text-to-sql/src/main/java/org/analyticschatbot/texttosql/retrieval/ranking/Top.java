package org.analyticschatbot.texttosql.retrieval.ranking;

import java.util.Arrays;

/** The best of many by a heap of a few; of equal ones the first. */
final class Top {

    private final long[] heap;
    private int size;

    Top(int most) {
        this.heap = new long[most];
    }

    /** @param score positive; others are left out */
    void offer(int table, float score) {
        if (score <= 0 || heap.length == 0) {
            return;
        }
        // Positive floats compare as their bits do; a smaller number of the table wins among equal scores.
        long key = ((long) Float.floatToIntBits(score) << Integer.SIZE) | (Integer.MAX_VALUE - table);
        if (size < heap.length) {
            heap[size] = key;
            rise(size++);
        } else if (key > heap[0]) {
            heap[0] = key;
            sink();
        }
    }

    /** In no order. */
    int[] tables() {
        return Arrays.stream(heap, 0, size)
                .mapToInt(key -> Integer.MAX_VALUE - (int) key)
                .toArray();
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && heap[at] < heap[(at - 1) / 2]) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink() {
        int at = 0;
        int least = smallest(at);
        while (least != at) {
            swap(at, least);
            at = least;
            least = smallest(at);
        }
    }

    private int smallest(int at) {
        int least = at;
        for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
            least = heap[child] < heap[least] ? child : least;
        }
        return least;
    }

    private void swap(int one, int other) {
        long kept = heap[one];
        heap[one] = heap[other];
        heap[other] = kept;
    }
}
