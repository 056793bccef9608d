package org.analyticschatbot.texttosql.evaluation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowDifferenceTest {

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static List<Boolean> rowsThatDiffer(List<MarkedRow> rows) {
        return rows.stream().map(MarkedRow::differs).toList();
    }

    private static List<Boolean> columnsAlone(List<MarkedRow> rows) {
        return rows.getFirst().cells().stream().map(MarkedRow.Cell::differs).toList();
    }

    @Test
    void rows_that_the_other_side_does_not_have_are_marked() {
        var difference = RowDifference.between(
                List.of(row("a", 1), row("b", 2)), List.of(row("b", 2.0), row("c", 3), row("b", 2)), false);

        assertThat(rowsThatDiffer(difference.expected())).containsExactly(true, false);
        assertThat(rowsThatDiffer(difference.came())).containsExactly(false, true, true);
    }

    @Test
    void columns_are_paired_by_their_values() {
        var difference =
                RowDifference.between(List.of(row("a", 1), row("b", 2)), List.of(row(1, "a"), row(3, "b")), false);

        assertThat(rowsThatDiffer(difference.came())).containsExactly(false, true);
        assertThat(columnsAlone(difference.came())).containsExactly(false, false);
    }

    @Test
    void a_column_too_many_is_marked_and_its_rows_are_not() {
        var difference = RowDifference.between(List.of(row("a"), row("b")), List.of(row(1, "a"), row(2, "b")), false);

        assertThat(rowsThatDiffer(difference.came())).containsExactly(false, false);
        assertThat(columnsAlone(difference.came())).containsExactly(true, false);
        assertThat(columnsAlone(difference.expected())).containsExactly(false);
    }

    @Test
    void where_order_counts_the_same_rows_elsewhere_are_told_apart() {
        var difference = RowDifference.between(
                List.of(row("a"), row("b"), row("c")), List.of(row("b"), row("a"), row("c")), true);

        assertThat(difference.onlyOrder()).isTrue();
        assertThat(rowsThatDiffer(difference.came())).containsExactly(true, true, false);
    }

    @Test
    void results_that_share_nothing_differ_in_every_row() {
        var difference = RowDifference.between(List.of(row("a")), List.of(row((Object) null)), false);

        assertThat(rowsThatDiffer(difference.expected())).containsExactly(true);
        assertThat(rowsThatDiffer(difference.came())).containsExactly(true);
    }

    @Test
    void one_side_may_be_empty() {
        var difference = RowDifference.between(List.of(), List.of(row("a", 1)), true);

        assertThat(difference.expected()).isEmpty();
        assertThat(rowsThatDiffer(difference.came())).containsExactly(true);
        assertThat(difference.onlyOrder()).isFalse();
    }
}
