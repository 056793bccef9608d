package org.analyticschatbot.texttosql.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether two results hold the same rows: as a multiset, or in order; whatever the order of the columns; numbers by
 * value, rounded to 4 places; a text that reads as a number is one; a blank or a T parts a date from its time.
 */
final class RowComparison {

    private static final int PLACES = 4;
    /** Columns with equal values could be paired in many ways; beyond this many tries the results count as different. */
    private static final int MOST_TRIES = 2_000;

    private static final Pattern DATE_AND_TIME = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2})");

    private final List<List<Object>> gold;
    private final List<List<Object>> rows;
    private final boolean ordered;
    private int tries;

    private RowComparison(List<List<Object>> gold, List<List<Object>> rows, boolean ordered) {
        this.gold = gold;
        this.rows = rows;
        this.ordered = ordered;
    }

    static boolean areEqual(List<List<@Nullable Object>> gold, List<List<@Nullable Object>> rows, boolean ordered) {
        if (gold.size() != rows.size()) {
            return false;
        }
        if (gold.isEmpty()) {
            return true;
        }
        return gold.getFirst().size() == rows.getFirst().size()
                && new RowComparison(normal(gold), normal(rows), ordered).pairs(new ArrayList<>());
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

    private static List<List<Object>> normal(List<List<@Nullable Object>> rows) {
        return rows.stream().map(RowComparison::normalRow).toList();
    }

    private static List<Object> normalRow(List<@Nullable Object> row) {
        List<Object> normal = new ArrayList<>();
        for (Object cell : row) {
            normal.add(normalCell(cell));
        }
        return normal;
    }

    private enum Missing {
        NULL
    }

    private static Object normalCell(@Nullable Object cell) {
        return switch (cell) {
            case null -> Missing.NULL;
            case Boolean truth -> truth;
            case Double number when !Double.isFinite(number) -> number.toString();
            default -> number(cell.toString());
        };
    }

    private static Object number(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.length() > 40
                || !stripped.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            return DATE_AND_TIME.matcher(text).replaceFirst("$1 $2");
        }
        return new BigDecimal(stripped).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
