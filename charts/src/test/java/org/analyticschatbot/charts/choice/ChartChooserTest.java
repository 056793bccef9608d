package org.analyticschatbot.charts.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartChooserTest {

    private final ChartChooser chooser = new ChartChooser();

    @Test
    void values_over_months_become_a_line() {
        Result result = Result.of("month date", "revenue double")
                .row("2025-01-01", 10.0)
                .row("2025-02-01", 12.0);

        ChartSpec spec = choose("What was the revenue?", result);

        assertThat(spec.type()).isEqualTo(ChartType.LINE);
        assertThat(spec.category()).hasValue(0);
        assertThat(spec.measures()).containsExactly(1);
        assertThat(spec.overTime()).isTrue();
        assertThat(spec.reason()).isEqualTo("The values run along time.");
    }

    @Test
    void years_months_and_quarters_are_times_even_where_they_are_numbers_or_names() {
        assertThat(type(
                        "sales",
                        Result.of("year bigint", "sales bigint").row(2024L, 5L).row(2025L, 6L)))
                .isEqualTo(ChartType.LINE);
        assertThat(type(
                        "sales",
                        Result.of("month bigint", "sales bigint").row(1L, 5L).row(2L, 6L)))
                .isEqualTo(ChartType.LINE);
        assertThat(type(
                        "sales",
                        Result.of("m varchar", "sales bigint")
                                .row("January", 5L)
                                .row("Feb", 6L)))
                .isEqualTo(ChartType.LINE);
        assertThat(type(
                        "sales",
                        Result.of("q varchar", "sales bigint")
                                .row("2024-Q4", 5L)
                                .row("2025-Q1", 6L)))
                .isEqualTo(ChartType.LINE);
    }

    @Test
    void a_count_of_years_is_no_time() {
        Result result = Result.of("name varchar", "count_of_year bigint")
                .row("a", 2001L)
                .row("b", 2002L);

        assertThat(type("how many years each", result)).isEqualTo(ChartType.BAR);
    }

    @Test
    void a_few_periods_that_are_compared_become_bars() {
        Result result = Result.of("month date", "revenue double")
                .row("2025-01-01", 10.0)
                .row("2025-02-01", 12.0);

        assertThat(type("Compare the revenue of the months", result)).isEqualTo(ChartType.BAR);
    }

    @Test
    void values_of_a_few_short_labels_become_bars() {
        assertThat(type(
                        "orders by status",
                        Result.of("status varchar", "orders bigint").labelled("status", 8)))
                .isEqualTo(ChartType.BAR);
    }

    @Test
    void more_than_eight_labels_or_long_ones_become_lying_bars() {
        Result many = Result.of("status varchar", "orders bigint").labelled("status", 9);
        Result longOnes = Result.of("status varchar", "orders bigint").labelled("waiting for payment", 2);

        assertThat(type("orders by status", many)).isEqualTo(ChartType.HORIZONTAL_BAR);
        assertThat(type("orders by status", longOnes)).isEqualTo(ChartType.HORIZONTAL_BAR);
        assertThat(type("orders by status as a bar chart", many)).isEqualTo(ChartType.HORIZONTAL_BAR);
    }

    @Test
    void shares_of_at_most_six_parts_become_a_pie() {
        Result six = Result.of("status varchar", "orders bigint").labelled("status", 6);
        Result seven = Result.of("status varchar", "orders bigint").labelled("status", 7);

        assertThat(type("What share of the orders has each status?", six)).isEqualTo(ChartType.PIE);
        assertThat(type("What share of the orders has each status?", seven)).isEqualTo(ChartType.BAR);
        assertThat(type("How many orders have each status?", six)).isEqualTo(ChartType.BAR);
    }

    @Test
    void a_named_pie_is_drawn_where_its_parts_add_up() {
        Result sums = Result.of("product varchar", "orders bigint").labelled("product", 20);
        Result means = Result.of("product varchar", "avg_price double").labelled("product", 20);

        assertThat(type("orders by product as a pie chart", sums)).isEqualTo(ChartType.PIE);
        assertThat(type("average price by product as a pie chart", means)).isEqualTo(ChartType.HORIZONTAL_BAR);
    }

    @Test
    void negative_values_are_never_a_pie() {
        Result result =
                Result.of("region varchar", "profit double").row("a", 5.0).row("b", -1.0);

        assertThat(type("pie chart of profit by region", result)).isEqualTo(ChartType.BAR);
    }

    @Test
    void the_chart_that_the_question_names_comes_first() {
        Result months = Result.of("month date", "revenue double")
                .row("2025-01-01", 10.0)
                .row("2025-02-01", 12.0);

        assertThat(type("revenue by month as a bar chart", months)).isEqualTo(ChartType.BAR);
        assertThat(type("area chart of revenue by month", months)).isEqualTo(ChartType.AREA);
        assertThat(type("scatter plot of revenue by month", months)).isEqualTo(ChartType.SCATTER);
        assertThat(type("pie chart of revenue by month", months)).isEqualTo(ChartType.PIE);
    }

    @Test
    void parts_of_labels_are_stacked_and_means_stand_beside_each_other() {
        Result sums = Result.of("region varchar", "status varchar", "orders bigint")
                .row("North", "open", 1L)
                .row("North", "done", 2L)
                .row("South", "open", 3L)
                .row("South", "done", 4L);
        Result means = Result.of("region varchar", "status varchar", "avg_price double")
                .row("North", "open", 1.0)
                .row("North", "done", 2.0)
                .row("South", "open", 3.0)
                .row("South", "done", 4.0);

        assertThat(choose("orders by region and status", sums)).satisfies(spec -> {
            assertThat(spec.type()).isEqualTo(ChartType.STACKED_BAR);
            assertThat(spec.series()).hasValue(1);
        });
        assertThat(type("average price by region and status", means)).isEqualTo(ChartType.GROUPED_BAR);
        assertThat(type("grouped bar chart of orders by region and status", sums))
                .isEqualTo(ChartType.GROUPED_BAR);
    }

    @Test
    void the_trend_of_several_series_becomes_several_lines() {
        Result result = Result.of("month date", "region varchar", "revenue double")
                .row("2025-01-01", "North", 1.0)
                .row("2025-01-01", "South", 2.0)
                .row("2025-02-01", "North", 3.0);

        ChartSpec spec = choose("How did the revenue of the regions develop?", result);

        assertThat(spec.type()).isEqualTo(ChartType.LINE);
        assertThat(spec.series()).hasValue(1);
    }

    @Test
    void several_comparable_measures_stand_beside_each_other() {
        Result result = Result.of("region varchar", "revenue double", "cost double", "orders bigint")
                .row("North", 1e6, 8e5, 12L)
                .row("South", 2e6, 9e5, 14L);

        ChartSpec spec = choose("revenue, cost and orders by region", result);

        assertThat(spec.type()).isEqualTo(ChartType.GROUPED_BAR);
        assertThat(spec.measures()).containsExactly(1, 2);
    }

    @Test
    void two_numbers_in_each_row_become_points() {
        Result result = Result.of("price double", "weight double").row(1.0, 2.0).row(2.0, 3.5);

        ChartSpec spec = choose("price and weight", result);

        assertThat(spec.type()).isEqualTo(ChartType.SCATTER);
        assertThat(spec.category()).hasValue(0);
        assertThat(spec.measures()).containsExactly(1);
    }

    @Test
    void a_ranking_of_identifiers_becomes_bars() {
        Result result = Result.of("customer_id bigint", "revenue double")
                .row(17L, 200.0)
                .row(4L, 150.0);

        assertThat(type("top customers by revenue", result)).isEqualTo(ChartType.BAR);
    }

    @Test
    void many_single_values_become_a_histogram() {
        Result result = Result.of("order_value double");
        IntStream.range(0, 50).forEach(i -> result.row(i * 1.5));

        assertThat(type("order values", result)).isEqualTo(ChartType.HISTOGRAM);
    }

    @Test
    void one_value_is_a_number() {
        assertThat(choose("total revenue", Result.of("revenue double").row(12.5)))
                .satisfies(spec -> {
                    assertThat(spec.type()).isEqualTo(ChartType.NUMBER);
                    assertThat(spec.category()).isEqualTo(OptionalInt.empty());
                });
        assertThat(type(
                        "best region",
                        Result.of("region varchar", "revenue double").row("North", 12.5)))
                .isEqualTo(ChartType.NUMBER);
    }

    @Test
    void where_a_table_says_it_better_there_is_no_chart_and_a_reason() {
        ChartSpec texts =
                choose("customers", Result.of("name varchar", "city varchar").row("Ann", "Oslo"));
        ChartSpec empty = choose("revenue", Result.of("revenue double"));
        ChartSpec nulls =
                choose("revenue", Result.of("region varchar", "revenue double").row("North", null));
        ChartSpec wide = choose(
                "orders",
                Result.of("a varchar", "b varchar", "c varchar", "n bigint")
                        .row("x", "y", "z", 1L)
                        .row("x", "y", "w", 2L));

        assertThat(List.of(texts, empty, nulls, wide))
                .allSatisfy(spec -> assertThat(spec.type()).isEqualTo(ChartType.NONE));
        assertThat(List.of(texts.reason(), empty.reason(), wide.reason()))
                .containsExactly(
                        "No column holds numbers to draw.",
                        "There are no rows to draw.",
                        "The rows differ in too many texts for one chart.");
    }

    private ChartType type(String question, Result result) {
        return choose(question, result).type();
    }

    private ChartSpec choose(String question, Result result) {
        return chooser.choose(question, "Title", result.data());
    }
}
