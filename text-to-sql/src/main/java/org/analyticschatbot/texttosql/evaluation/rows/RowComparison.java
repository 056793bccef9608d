package org.analyticschatbot.texttosql.evaluation.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether two results hold the same rows: as a multiset, or in order; whatever the order of the columns; numbers by
 * value, rounded to 4 places; a text that reads as a number is one; a blank or a T parts a date from its time.
 */
public final class RowComparison {

    /** Columns with equal values could be paired in many ways; beyond this many tries the results count as different. */
    private static final int MOST_TRIES = 2_000;

    private final List<List<Object>> gold;
    private final List<List<Object>> rows;
    private final boolean ordered;
    private int tries;

    private RowComparison(List<List<Object>> gold, List<List<Object>> rows, boolean ordered) {
        this.gold = gold;
        this.rows = rows;
        this.ordered = ordered;
    }

    public static boolean areEqual(
            List<List<@Nullable Object>> gold, List<List<@Nullable Object>> rows, boolean ordered) {
        if (gold.size() != rows.size()) {
            return false;
        }
        if (gold.isEmpty()) {
            return true;
        }
        return gold.getFirst().size() == rows.getFirst().size()
                && new RowComparison(ComparedCell.rows(gold), ComparedCell.rows(rows), ordered)
                        .pairs(new ArrayList<>());
    }

    /** Pairs the next expected column with each actual one whose values, together with the pairs so far, agree. */
    private boolean pairs(List<Integer> paired) {
        int next = paired.size();
        int width = gold.getFirst().size();
        if (next == width) {
            return true;
        }
        for (int candidate = 0; candidate < width && tries < MOST_TRIES; candidate++) {
            if (!paired.contains(candidate) && agrees(paired, candidate) && pairs(with(paired, candidate))) {
                return true;
            }
        }
        return false;
    }

    private static List<Integer> with(List<Integer> paired, int candidate) {
        List<Integer> more = new ArrayList<>(paired);
        more.add(candidate);
        return more;
    }

    private boolean agrees(List<Integer> paired, int candidate) {
        tries++;
        List<Integer> columns = with(paired, candidate);
        List<List<Object>> expected =
                gold.stream().map(row -> row.subList(0, columns.size())).toList();
        List<List<Object>> actual = rows.stream()
                .map(row -> columns.stream().map(row::get).toList())
                .toList();
        return ordered ? expected.equals(actual) : counts(expected).equals(counts(actual));
    }

    private static Map<List<Object>, Integer> counts(List<List<Object>> rows) {
        Map<List<Object>, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        return counts;
    }
}
