package org.analyticschatbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AnswerDocumentTest {

    private static final Answer.Table TABLE = new Answer.Table(
            "EU had the most: 1.50.",
            "Revenue by region",
            "SELECT 1",
            List.of(new Column("region", "varchar"), new Column("revenue", "decimal(18,2)")),
            List.of(Arrays.asList("EU", new BigDecimal("1.50")), Arrays.asList(null, null)),
            4,
            true,
            List.of("\"Revenue\" is the sum of amount."),
            "results/1/rows-1.csv",
            "bar",
            "rules",
            7,
            Duration.ofMillis(12),
            new Answer.ChartImage("bar", "few parts", "results/1/chart-1.png"));

    @Test
    void a_table_has_the_members_of_the_wire_contract_in_their_order() {
        Map<String, Object> document = AnswerDocument.of(TABLE);

        assertThat(document.keySet())
                .containsExactly(
                        "kind",
                        "sentence",
                        "title",
                        "sql",
                        "columns",
                        "rows",
                        "row_count",
                        "truncated",
                        "assumptions",
                        "csv_url",
                        "chart_hint",
                        "planner",
                        "bytes_scanned",
                        "elapsed_ms",
                        "chart");
        assertThat(document)
                .containsEntry("kind", "table")
                .containsEntry(
                        "columns",
                        List.of(
                                Map.of("name", "region", "type", "varchar"),
                                Map.of("name", "revenue", "type", "decimal(18,2)")))
                .containsEntry("rows", List.of(Arrays.asList("EU", new BigDecimal("1.50")), Arrays.asList(null, null)))
                .containsEntry("row_count", 4L)
                .containsEntry("truncated", true)
                .containsEntry("elapsed_ms", 12L);
        assertThat(AnswerDocument.read(document)).isEqualTo(TABLE);
    }

    @Test
    void a_table_tells_its_price_where_the_engine_has_one() {
        Map<String, Object> document = new LinkedHashMap<>(AnswerDocument.of(TABLE));

        document.put("cost_usd", new BigDecimal("0.00005"));
        Answer.Table priced = (Answer.Table) AnswerDocument.read(document);

        assertThat(priced.dollars()).isEqualTo(new BigDecimal("0.00005"));
        assertThat(AnswerDocument.of(priced)).containsEntry("cost_usd", new BigDecimal("0.00005"));
        assertThat(AnswerDocument.of(TABLE)).doesNotContainKey("cost_usd");
    }

    @Test
    void a_table_names_its_sources_where_they_are_known() {
        Answer.Table known = TABLE.withSources(new Sources(List.of("orders"), List.of("status = 'open'")));

        Map<String, Object> document = AnswerDocument.of(known);

        assertThat(document)
                .containsEntry("sources", Map.of("tables", List.of("orders"), "filters", List.of("status = 'open'")));
        assertThat(AnswerDocument.read(document)).isEqualTo(known);
        assertThat(known.preview(1).withChartHint("pie").with(null).sources()).isEqualTo(known.sources());
    }

    @Test
    void the_other_kinds_have_only_what_they_need() {
        assertThat(AnswerDocument.of(new Answer.Metadata("One table.", List.of(), List.of(), "rules"))
                        .keySet())
                .containsExactly("kind", "sentence", "columns", "rows", "planner");
        assertThat(AnswerDocument.of(new Answer.Clarification("Which year?", List.of("2025?"), "rules"))
                        .keySet())
                .containsExactly("kind", "sentence", "options", "planner");
        assertThat(AnswerDocument.of(new Answer.Refusal("No.", List.of("2025?"), "rules"))
                        .keySet())
                .containsExactly("kind", "sentence", "examples", "planner");
    }

    @Test
    void numbers_are_what_their_column_says_whatever_json_made_of_them() {
        Map<String, Object> document = Map.of(
                "kind", "metadata",
                "sentence", "One table.",
                "planner", "rules",
                "columns",
                        List.of(
                                Map.of("name", "a", "type", "bigint"),
                                Map.of("name", "b", "type", "double"),
                                Map.of("name", "c", "type", "decimal(3,2)")),
                "rows", List.of(List.of(3, new BigDecimal("0.25"), new BigDecimal("1.50"))));

        Answer.Metadata answer = (Answer.Metadata) AnswerDocument.read(document);

        assertThat(answer.rows()).containsExactly(List.of(3L, 0.25, new BigDecimal("1.50")));
    }

    @Test
    void what_json_cannot_hold_becomes_text() {
        Answer answer = new Answer.Metadata(
                "One table.", List.of(new Column("a", "double")), List.of(List.of(Double.NaN)), "rules");

        assertThat(AnswerDocument.of(answer)).containsEntry("rows", List.of(List.of("NaN")));
    }

    @Test
    void members_of_a_newer_version_are_ignored() {
        Map<String, Object> newer = new HashMap<>(AnswerDocument.of(TABLE));
        newer.put("confidence", 0.9);

        assertThat(AnswerDocument.read(newer)).isEqualTo(TABLE);
    }

    @Test
    void what_is_not_an_answer_is_refused() {
        Map<String, Object> broken = new HashMap<>(AnswerDocument.of(TABLE));
        broken.put("rows", List.of(List.of("EU")));

        assertThatThrownBy(() -> AnswerDocument.read(broken)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AnswerDocument.read(Map.of("kind", "poem")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AnswerDocument.read(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
