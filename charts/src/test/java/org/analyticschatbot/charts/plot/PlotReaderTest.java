package org.analyticschatbot.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.analyticschatbot.charts.choice.ChartChooser;
import org.analyticschatbot.charts.choice.ChartData;
import org.analyticschatbot.charts.choice.Result;
import org.junit.jupiter.api.Test;

class PlotReaderTest {

    @Test
    void thirty_labels_are_all_shown_in_the_order_of_the_rows() {
        PlotData plot = read(
                "orders by product",
                Result.of("product varchar", "orders bigint").labelled("p", 30).data());

        assertThat(plot.labels()).hasSize(30).startsWith("p 0", "p 1").endsWith("p 29");
        assertThat(plot.notes()).isEmpty();
    }

    @Test
    void of_more_labels_the_largest_stay_and_the_rest_is_added_up() {
        PlotData plot = read(
                "orders by product",
                Result.of("product varchar", "orders bigint")
                        .row("giant", 500L)
                        .labelled("p", 39)
                        .data());

        assertThat(plot.labels()).hasSize(16).startsWith("giant", "p 38").endsWith("p 25", "Other");
        assertThat(plot.isRest(15)).isTrue();
        assertThat(plot.series().getFirst().values().getLast()).isEqualTo(25 * 26 / 2.0);
        assertThat(plot.series().getFirst().sum()).isEqualTo(500 + 39 * 40 / 2.0);
        assertThat(plot.notes()).containsExactly("The 15 largest of 40; the rest is in Other");
    }

    @Test
    void a_rest_that_would_dwarf_every_bar_is_only_told() {
        PlotData plot = read(
                "orders by product",
                Result.of("product varchar", "orders bigint").labelled("p", 40).data());

        assertThat(plot.labels()).hasSize(15).startsWith("p 39", "p 38").endsWith("p 25");
        assertThat(plot.notes())
                .containsExactly("The 15 largest of 40; all others together are 8.13 times the largest");
    }

    @Test
    void means_are_not_added_up() {
        PlotData plot = read(
                "prices by product",
                Result.of("product varchar", "avg_price double")
                        .labelled("p", 40)
                        .data());

        assertThat(plot.labels()).hasSize(15).doesNotContain("Other");
        assertThat(plot.notes()).containsExactly("The 15 largest of 40");
    }

    @Test
    void the_first_rows_of_a_longer_result_are_not_taken_for_the_whole() {
        PlotData plot = read(
                "orders by product",
                Result.of("product varchar", "orders bigint").labelled("p", 40).data(900));

        assertThat(plot.labels()).doesNotContain("Other");
        assertThat(plot.notes()).containsExactly("The 15 largest of 40", "The first 40 of 900 rows");
    }

    @Test
    void a_line_runs_with_the_time_whatever_the_order_of_the_rows() {
        PlotData plot = read(
                "orders over time",
                Result.of("month date", "orders bigint")
                        .row("2025-02-01", 2L)
                        .row("2024-12-01", 1L)
                        .row("2025-01-01", null)
                        .data());

        assertThat(plot.labels()).containsExactly("2024-12-01", "2025-01-01", "2025-02-01");
        assertThat(plot.series().getFirst().values()).containsExactly(1.0, Double.NaN, 2.0);
    }

    @Test
    void numbers_of_months_are_sorted_as_numbers() {
        Result result = Result.of("month bigint", "orders bigint");
        IntStream.of(10, 2, 1).forEach(month -> result.row((long) month, 5L));

        assertThat(read("orders by month", result.data()).labels()).containsExactly("1", "2", "10");
    }

    @Test
    void two_rows_of_one_name_are_two_bars() {
        PlotData plot = read(
                "orders by customer",
                Result.of("name varchar", "orders bigint")
                        .row("Ann", 1L)
                        .row("Ann", 2L)
                        .data());

        assertThat(plot.labels()).containsExactly("Ann", "Ann");
    }

    @Test
    void two_rows_of_one_day_are_one_point_and_a_note() {
        PlotData plot = read(
                "orders over time",
                Result.of("day date", "orders bigint")
                        .row("2025-01-01", 1L)
                        .row("2025-01-01", 2L)
                        .row("2025-01-02", 4L)
                        .data());

        assertThat(plot.series().getFirst().values()).containsExactly(3.0, 4.0);
        assertThat(plot.notes()).containsExactly("Rows of the same label are added up");
    }

    @Test
    void of_many_series_the_largest_keep_a_colour_of_their_own() {
        Result result = Result.of("month date", "product varchar", "orders bigint");
        IntStream.range(0, 12)
                .forEach(i -> result.row("2025-01-01", "p" + i, i + 1L).row("2025-02-01", "p" + i, i + 1L));

        PlotData plot = read("trend of orders by product", result.data());

        assertThat(plot.series()).hasSize(8).extracting(Series::name).endsWith("p11", "Other");
        assertThat(plot.series().getLast().rest()).isTrue();
        assertThat(plot.series().getLast().values()).containsExactly(15.0, 15.0);
    }

    private static PlotData read(String question, ChartData data) {
        return PlotReader.read(new ChartChooser().choose(question, "", data), data);
    }
}
