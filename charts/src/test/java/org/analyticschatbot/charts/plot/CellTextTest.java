package org.analyticschatbot.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CellTextTest {

    @Test
    void every_cell_is_one_readable_line() {
        assertThat(CellText.of(null)).isEqualTo("(none)");
        assertThat(CellText.of(" ")).isEqualTo("(empty)");
        assertThat(CellText.of("a\n\tb")).isEqualTo("a  b");
        assertThat(CellText.of(2024.0)).isEqualTo("2024");
        assertThat(CellText.of(new BigDecimal("1E-3"))).isEqualTo("0.001");
        assertThat(CellText.of("x".repeat(500))).hasSize(161).endsWith("…");
    }

    @Test
    void names_of_columns_become_headings() {
        assertThat(CellText.heading("total_revenue")).isEqualTo("Total revenue");
        assertThat(CellText.heading("TotalRevenue")).isEqualTo("Total revenue");
        assertThat(CellText.heading("count(*)")).isEqualTo("count(*)");
        assertThat(CellText.noun("total_revenue")).isEqualTo("total revenue");
    }
}
