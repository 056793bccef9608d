package org.analyticschatbot.core.answerlayout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answerlayout.ChartPoints.Series;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartPointsTest {

    private static final Column REGION = new Column("region", "varchar");
    private static final Column SALES = new Column("net_sales", "bigint");
    private static final Column YEAR = new Column("year", "integer");

    @Test
    void one_column_names_the_categories_and_the_other_has_the_values() {
        assertThat(ChartPoints.of(answer(List.of(REGION, SALES), "EU", 2L, "US", 1L), "bar"))
                .contains(new ChartPoints(
                        "bar", "region", List.of("EU", "US"), "net sales", List.of(series("net sales", 2, 1))));
    }

    @Test
    void a_second_text_column_parts_the_values_into_series() {
        assertThat(ChartPoints.of(
                        answer(
                                List.of(YEAR, REGION, SALES),
                                2025L,
                                "EU",
                                1L,
                                2025L,
                                "US",
                                2L,
                                2026L,
                                "EU",
                                3L,
                                2026L,
                                "US",
                                4L),
                        "line"))
                .contains(new ChartPoints(
                        "line",
                        "year",
                        List.of("2025", "2026"),
                        "net sales",
                        List.of(series("EU", 1, 3), series("US", 2, 4))));
    }

    @Test
    void what_could_differ_from_the_picture_is_not_told() {
        Answer.Table whole = answer(List.of(REGION, SALES), "EU", 2L, "US", 1L);

        assertThat(ChartPoints.of(whole, "scatter"))
                .as("a chart of two measures")
                .isEmpty();
        assertThat(ChartPoints.of(whole, "stacked_bar")).as("without parts").isEmpty();
        assertThat(ChartPoints.of(whole.preview(1), "bar"))
                .as("rows that are not here")
                .isEmpty();
        assertThat(ChartPoints.of(answer(List.of(REGION, SALES), "EU", 2L, "US", null), "bar"))
                .as("a value that is missing")
                .isEmpty();
        assertThat(ChartPoints.of(answer(List.of(REGION, SALES), "EU", 2L, "EU", 1L), "bar"))
                .as("a category that comes twice")
                .isEmpty();
        assertThat(ChartPoints.of(answer(List.of(REGION, SALES, SALES), "EU", 2L, 1L, "US", 1L, 1L), "bar"))
                .as("two measures")
                .isEmpty();
        assertThat(ChartPoints.of(answer(List.of(YEAR, REGION, SALES), 2025L, "EU", 1L, 2026L, "US", 4L), "line"))
                .as("a series with a gap")
                .isEmpty();
    }

    private static Series series(String name, long... values) {
        return new Series(
                name, Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList());
    }

    /** @param cells row by row */
    private static Answer.Table answer(List<Column> columns, @Nullable Object... cells) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i += columns.size()) {
            rows.add(Arrays.asList(Arrays.copyOfRange(cells, i, i + columns.size())));
        }
        return new Answer.Table(
                "Sales.",
                "Sales",
                "SELECT 1",
                columns,
                rows,
                rows.size(),
                false,
                List.of(),
                "rows.csv",
                "",
                "rules",
                0,
                Duration.ofMillis(1),
                null);
    }
}
