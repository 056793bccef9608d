package org.analyticschatbot.texttosql.evaluation.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What expected rows and those that came do not share, for people who look for the mistake. Columns are paired by their
 * values, whatever their names and places; rows are the same if they agree in all paired columns.
 *
 * @param onlyOrder whether all rows are there, but not in their order
 */
public record RowDifference(List<MarkedRow> expected, List<MarkedRow> came, boolean onlyOrder) {

    public RowDifference {
        expected = List.copyOf(expected);
        came = List.copyOf(came);
    }

    /** @param ordered whether the order of the rows counts */
    public static RowDifference between(
            List<List<@Nullable Object>> expected, List<List<@Nullable Object>> came, boolean ordered) {
        ColumnPairs pairs = ColumnPairs.of(ComparedCell.rows(expected), ComparedCell.rows(came));
        List<List<Object>> expectedKeys = pairs.expectedKeys();
        List<List<Object>> cameKeys = pairs.cameKeys();
        List<Boolean> missing = unmatched(expectedKeys, cameKeys);
        List<Boolean> extra = unmatched(cameKeys, expectedKeys);
        boolean onlyOrder = ordered && pairs.isComplete() && !missing.contains(true) && !extra.contains(true);
        return onlyOrder
                ? new RowDifference(
                        marked(expected, moved(expectedKeys, cameKeys), List.of()),
                        marked(came, moved(cameKeys, expectedKeys), List.of()),
                        true)
                : new RowDifference(
                        marked(expected, missing, pairs.expectedAlone()),
                        marked(came, extra, pairs.cameAlone()),
                        false);
    }

    /** Rows that there is nothing to hold against. */
    public static List<MarkedRow> alone(List<List<@Nullable Object>> rows) {
        return marked(rows, Collections.nCopies(rows.size(), false), List.of());
    }

    /** Whether all expected rows came, and only columns are too many. */
    public boolean onlyColumns() {
        return !expected.isEmpty()
                && Stream.concat(expected.stream(), came.stream()).noneMatch(MarkedRow::differs)
                && expected.stream().flatMap(row -> row.cells().stream()).noneMatch(MarkedRow.Cell::differs);
    }

    /** For each row whether the others have none left that is equal. Rows without any paired column are equal to none. */
    private static List<Boolean> unmatched(List<List<Object>> rows, List<List<Object>> others) {
        Map<List<Object>, Integer> left = new HashMap<>();
        others.stream().filter(row -> !row.isEmpty()).forEach(row -> left.merge(row, 1, Integer::sum));
        List<Boolean> unmatched = new ArrayList<>();
        for (List<Object> row : rows) {
            int equal = left.getOrDefault(row, 0);
            unmatched.add(equal == 0);
            left.put(row, Math.max(0, equal - 1));
        }
        return unmatched;
    }

    private static List<Boolean> moved(List<List<Object>> rows, List<List<Object>> others) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> !rows.get(i).equals(others.get(i)))
                .toList();
    }

    private static List<MarkedRow> marked(
            List<List<@Nullable Object>> rows, List<Boolean> differs, List<Integer> columnsAlone) {
        List<MarkedRow> marked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            marked.add(new MarkedRow(cells(rows.get(i), columnsAlone), differs.get(i)));
        }
        return marked;
    }

    private static List<MarkedRow.Cell> cells(List<@Nullable Object> row, List<Integer> columnsAlone) {
        List<MarkedRow.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(new MarkedRow.Cell(row.get(i), columnsAlone.contains(i)));
        }
        return cells;
    }
}
