package org.analyticschatbot.texttosql.evaluation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowComparisonTest {

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static boolean areEqual(List<List<@Nullable Object>> gold, List<List<@Nullable Object>> rows) {
        return RowComparison.areEqual(gold, rows, false);
    }

    @Test
    void the_order_of_rows_counts_only_where_it_was_asked_for() {
        var gold = List.of(row("a", 1), row("b", 2));
        var rows = List.of(row("b", 2), row("a", 1));

        assertThat(RowComparison.areEqual(gold, rows, false)).isTrue();
        assertThat(RowComparison.areEqual(gold, rows, true)).isFalse();
        assertThat(RowComparison.areEqual(gold, gold, true)).isTrue();
    }

    @Test
    void the_order_of_columns_never_counts() {
        assertThat(areEqual(List.of(row("a", 1), row("b", 2)), List.of(row(2, "b"), row(1, "a"))))
                .isTrue();
    }

    @Test
    void cells_that_change_rows_are_seen_though_each_column_has_the_same_values() {
        assertThat(areEqual(List.of(row("a", 1), row("b", 2)), List.of(row("a", 2), row("b", 1))))
                .isFalse();
    }

    @Test
    void repeated_rows_count() {
        assertThat(areEqual(List.of(row("a"), row("a"), row("b")), List.of(row("a"), row("b"), row("b"))))
                .isFalse();
        assertThat(areEqual(List.of(row("a"), row("a")), List.of(row("a")))).isFalse();
    }

    @Test
    void numbers_are_compared_by_value_to_four_places() {
        assertThat(areEqual(List.of(row(1)), List.of(row(new BigDecimal("1.00")))))
                .isTrue();
        assertThat(areEqual(List.of(row(0.33333)), List.of(row(1 / 3.0)))).isTrue();
        assertThat(areEqual(List.of(row(0.333)), List.of(row(1 / 3.0)))).isFalse();
    }

    @Test
    void a_text_that_reads_as_a_number_is_one() {
        assertThat(areEqual(List.of(row("2014")), List.of(row(2014L)))).isTrue();
        assertThat(areEqual(List.of(row("1e3")), List.of(row(1000)))).isTrue();
        assertThat(areEqual(List.of(row("2014a")), List.of(row(2014)))).isFalse();
    }

    @Test
    void nothing_equals_only_nothing() {
        assertThat(areEqual(List.of(row((Object) null)), List.of(row((Object) null))))
                .isTrue();
        assertThat(areEqual(List.of(row((Object) null)), List.of(row("")))).isFalse();
        assertThat(areEqual(List.of(), List.of())).isTrue();
        assertThat(areEqual(List.of(), List.of(row(1)))).isFalse();
    }

    @Test
    void a_column_too_many_is_wrong() {
        assertThat(areEqual(List.of(row("a")), List.of(row("a", 1)))).isFalse();
    }

    /** Forty equal columns could be paired in 40! ways. */
    @Test
    void many_columns_with_equal_values_are_compared_with_few_tries() {
        List<List<@Nullable Object>> ones = Collections.nCopies(3, Collections.nCopies(40, 1));
        List<List<@Nullable Object>> almost =
                Arrays.asList(Collections.nCopies(40, 1), Collections.nCopies(40, 1), Collections.nCopies(40, 2));

        assertThat(areEqual(ones, ones)).isTrue();
        assertThat(areEqual(ones, almost)).isFalse();
    }

    @Test
    void a_date_and_its_time_are_parted_by_a_blank_or_a_t() {
        assertThat(areEqual(List.of(row("2018-03-09 19:03:39")), List.of(row("2018-03-09T19:03:39"))))
                .isTrue();
        assertThat(areEqual(List.of(row("2018-03-09 19:03:39")), List.of(row("2018-03-09T19:03:40"))))
                .isFalse();
    }
}
