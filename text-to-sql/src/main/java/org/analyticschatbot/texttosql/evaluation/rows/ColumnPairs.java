package org.analyticschatbot.texttosql.evaluation.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which expected column is most likely which of those that came: those with equal values first, then those that share most. */
final class ColumnPairs {

    private final List<List<Object>> expected;
    private final List<List<Object>> came;
    private final Map<Integer, Integer> pairs = new LinkedHashMap<>();

    private ColumnPairs(List<List<Object>> expected, List<List<Object>> came) {
        this.expected = expected;
        this.came = came;
    }

    static ColumnPairs of(List<List<Object>> expected, List<List<Object>> came) {
        ColumnPairs pairs = new ColumnPairs(expected, came);
        int rows = Math.max(expected.size(), came.size());
        pairs.pair(rows);
        pairs.pair(1);
        return pairs;
    }

    /** @param least values that both columns have to share */
    private void pair(int least) {
        for (int column = 0; column < width(expected); column++) {
            if (!pairs.containsKey(column)) {
                pairBest(column, least);
            }
        }
    }

    private void pairBest(int column, int least) {
        Optional<Integer> best = IntStream.range(0, width(came))
                .boxed()
                .filter(candidate -> !pairs.containsValue(candidate))
                .reduce((one, other) -> shared(column, other) > shared(column, one) ? other : one);
        best.filter(candidate -> shared(column, candidate) >= Math.max(1, least))
                .ifPresent(candidate -> pairs.put(column, candidate));
    }

    private int shared(int column, int candidate) {
        Map<Object, Integer> left = new HashMap<>();
        expected.forEach(row -> left.merge(row.get(column), 1, Integer::sum));
        int shared = 0;
        for (List<Object> row : came) {
            int equal = left.getOrDefault(row.get(candidate), 0);
            shared += equal == 0 ? 0 : 1;
            left.put(row.get(candidate), Math.max(0, equal - 1));
        }
        return shared;
    }

    private static int width(List<List<Object>> rows) {
        return rows.stream().mapToInt(List::size).min().orElse(0);
    }

    boolean isComplete() {
        return pairs.size() == width(expected) && pairs.size() == width(came);
    }

    /** What has no counterpart. If a side has no rows, nobody knows, and it is nothing. */
    List<Integer> expectedAlone() {
        return pairs.isEmpty() ? List.of() : without(width(expected), List.copyOf(pairs.keySet()));
    }

    List<Integer> cameAlone() {
        return pairs.isEmpty() ? List.of() : without(width(came), List.copyOf(pairs.values()));
    }

    private static List<Integer> without(int width, List<Integer> paired) {
        return IntStream.range(0, width)
                .boxed()
                .filter(column -> !paired.contains(column))
                .toList();
    }

    /** The paired columns of the expected rows. */
    List<List<Object>> expectedKeys() {
        return keys(expected, List.copyOf(pairs.keySet()));
    }

    /** The paired columns of the rows that came, in the same order. */
    List<List<Object>> cameKeys() {
        return keys(came, List.copyOf(pairs.values()));
    }

    private static List<List<Object>> keys(List<List<Object>> rows, List<Integer> columns) {
        List<List<Object>> keys = new ArrayList<>();
        rows.forEach(row -> keys.add(columns.stream().map(row::get).toList()));
        return keys;
    }
}
