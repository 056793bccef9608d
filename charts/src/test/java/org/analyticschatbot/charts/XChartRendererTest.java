package org.analyticschatbot.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.charts.canvas.Theme;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.processprompt.ChartRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XChartRendererTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final XChartRenderer renderer = new XChartRenderer(Theme.LIGHT);

    @Test
    void an_answer_gets_a_chart_with_its_type_and_the_reason_for_it() {
        Optional<ChartRenderer.Chart> chart = renderer.render("orders by region", regions(""));

        assertThat(chart).hasValueSatisfying(drawn -> {
            assertThat(drawn.type()).isEqualTo("bar");
            assertThat(drawn.reason()).isEqualTo("One value for each label.");
            assertThat(Arrays.copyOf(drawn.png(), 4)).isEqualTo(PNG);
        });
    }

    @Test
    void the_planners_wish_counts_where_the_question_has_none() {
        Optional<ChartRenderer.Chart> chart = renderer.render("orders by region", regions("pie"));

        assertThat(chart.map(ChartRenderer.Chart::type)).contains("pie");
    }

    @Test
    void an_answer_that_a_table_tells_better_gets_none() {
        Answer.Table names = table("", List.of(new Column("name", "varchar")), List.of(row("Ann"), row("Ben")));

        assertThat(renderer.render("who are our customers?", names)).isEmpty();
    }

    @Test
    void rows_that_do_not_fit_their_columns_cost_the_chart_and_nothing_else() {
        Answer.Table broken = table(
                "",
                List.of(new Column("region", "varchar"), new Column("orders", "bigint")),
                List.of(row("North", 1L), row("South")));

        assertThat(renderer.render("orders by region", broken)).isEmpty();
    }

    private static Answer.Table regions(String hint) {
        return table(
                hint,
                List.of(new Column("region", "varchar"), new Column("orders", "bigint")),
                List.of(row("North", 12L), row("South", 20L)));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    @SuppressWarnings("NullAway") // it does not read the @Nullable inside a type from a class file
    private static Answer.Table table(String hint, List<Column> columns, List<List<@Nullable Object>> rows) {
        return new Answer.Table(
                "sentence",
                "Orders",
                "SELECT 1",
                columns,
                rows,
                rows.size(),
                false,
                List.of(),
                "",
                hint,
                "rules",
                0,
                Duration.ZERO,
                null);
    }
}
