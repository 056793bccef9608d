package org.analyticschatbot.core.processprompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.analyticschatbot.core.answer.Column;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SentenceTest {

    private static final Column REGION = new Column("region", "varchar");
    private static final Column MONTH = new Column("month", "date");
    private static final Column YEAR = new Column("year", "bigint");
    private static final Column REVENUE = new Column("revenue", "decimal(12,2)");
    private static final Column ORDERS = new Column("orders", "bigint");

    @Test
    void a_single_value_is_the_sentence() {
        assertThat(sentence("number of singers", List.of(ORDERS), row(6L))).isEqualTo("Number of singers: 6.");
    }

    @Test
    void large_numbers_are_grouped_and_rounded_to_cents() {
        assertThat(sentence("revenue", List.of(REVENUE), row(new BigDecimal("1234567.895"))))
                .isEqualTo("Revenue: 1,234,567.9.");
    }

    @Test
    void small_numbers_keep_three_significant_digits() {
        assertThat(sentence("share", List.of(REVENUE), row(0.000123456))).isEqualTo("Share: 0.000123.");
    }

    @Test
    void a_missing_value_is_said_to_be_missing() {
        assertThat(sentence("revenue", List.of(REVENUE), row((Object) null))).isEqualTo("Revenue: no value.");
    }

    @Test
    void an_empty_result_says_so() {
        assertThat(sentence("orders", List.of(ORDERS))).isEqualTo("Orders: no rows match.");
    }

    @Test
    void one_row_is_told_cell_by_cell() {
        assertThat(sentence("totals", List.of(REGION, ORDERS), row("EU", 1200L)))
                .isEqualTo("Totals: region EU, orders 1,200.");
    }

    @Test
    void a_ranking_names_its_first_and_last_row() {
        assertThat(sentence(
                        "orders per region", List.of(REGION, ORDERS), row("EU", 30L), row("US", 20L), row("ASIA", 5L)))
                .isEqualTo("Orders per region: 3 rows, from 30 (EU) to 5 (ASIA).");
    }

    @Test
    void unranked_rows_are_told_by_their_extremes() {
        assertThat(sentence(
                        "orders per region", List.of(REGION, ORDERS), row("EU", 20L), row("US", 30L), row("ASIA", 5L)))
                .isEqualTo("Orders per region: 3 rows; the highest is 30 (US), the lowest 5 (ASIA).");
    }

    @Test
    void a_series_has_first_last_change_and_peak() {
        LocalDate january = LocalDate.of(2026, 1, 1);

        String sentence = sentence(
                "revenue by month",
                List.of(MONTH, REVENUE),
                row(january, new BigDecimal("100")),
                row(january.plusMonths(1), new BigDecimal("300")),
                row(january.plusMonths(2), new BigDecimal("150")));

        assertThat(sentence)
                .isEqualTo("Revenue by month: from 100 (January 2026) to 150 (March 2026) (+50 %);"
                        + " the peak is 300 (February 2026).");
    }

    @Test
    void a_time_is_named_as_coarsely_as_its_column() {
        assertThat(PeriodText.of(new Column("month", "timestamp(3)"), "2024-11-01T00:00"))
                .isEqualTo("November 2024");
        assertThat(PeriodText.of(new Column("quarter", "timestamp(3)"), "2024-10-01T00:00:00"))
                .isEqualTo("Q4 2024");
        assertThat(PeriodText.of(new Column("year", "date"), "2024-01-01")).isEqualTo("2024");
        assertThat(PeriodText.of(new Column("day", "timestamp(3)"), "2024-11-01T00:00"))
                .isEqualTo("2024-11-01");
        assertThat(PeriodText.of(new Column("sold_at", "timestamp(3)"), "2024-11-01T10:30"))
                .isEqualTo("2024-11-01T10:30");
        assertThat(PeriodText.of(REGION, "2024-11-01")).isEqualTo("2024-11-01");
    }

    @Test
    void years_are_times_although_they_are_numbers() {
        assertThat(sentence("orders by year", List.of(YEAR, ORDERS), row(2024L, 0L), row(2025L, 7L)))
                .isEqualTo("Orders by year: from 0 (2024) to 7 (2025); the peak is 7 (2025).");
    }

    @Test
    void rows_with_gaps_are_only_counted() {
        assertThat(sentence("orders per region", List.of(REGION, ORDERS), row("EU", null), row("US", 3L)))
                .isEqualTo("Orders per region: 2 rows.");
    }

    @Test
    void what_is_not_a_number_is_not_compared() {
        assertThat(sentence(
                        "mean", List.of(REGION, new Column("mean", "double")), row("EU", Double.NaN), row("US", 1.0)))
                .isEqualTo("Mean: 2 rows.");
    }

    @Test
    void long_texts_are_cut() {
        assertThat(sentence("note", List.of(REGION), row("x".repeat(500))))
                .hasSizeLessThan(100)
                .endsWith("….");
    }

    @SafeVarargs
    private static String sentence(String title, List<Column> columns, List<@Nullable Object>... rows) {
        ResultSummary summary = new ResultSummary(columns, 20);
        for (List<@Nullable Object> row : rows) {
            summary.add(row);
        }
        return new Sentence(title, summary).text();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
