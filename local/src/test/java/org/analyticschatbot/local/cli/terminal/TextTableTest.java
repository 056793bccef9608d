package org.analyticschatbot.local.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.core.answer.Column;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TextTableTest {

    private static final Column REGION = new Column("region", "varchar");
    private static final Column REVENUE = new Column("revenue", "decimal(18,2)");
    private static final Column SHARE = new Column("share", "double");
    private static final int WIDE_WINDOW = 120;

    @Test
    void text_stands_left_and_numbers_stand_right() {
        List<List<@Nullable Object>> rows = List.of(
                List.of("EU", new BigDecimal("1240.50"), 0.5), List.of("North America", new BigDecimal("7.00"), 12.25));

        assertThat(render(List.of(REGION, REVENUE, SHARE), rows, WIDE_WINDOW))
                .containsExactly(
                        "region         revenue  share",
                        "─────────────  ───────  ─────",
                        "EU             1240.50    0.5",
                        "North America     7.00  12.25");
    }

    @Test
    void a_missing_value_is_a_dash_and_an_empty_text_is_empty() {
        List<List<@Nullable Object>> rows = List.of(Arrays.asList(null, null), List.of("", BigDecimal.ONE));

        assertThat(render(List.of(REGION, REVENUE), rows, WIDE_WINDOW))
                .containsExactly("region  revenue", "──────  ───────", "-             -", "              1");
    }

    @Test
    void a_result_without_rows_shows_its_columns() {
        assertThat(render(List.of(REGION), List.of(), WIDE_WINDOW)).containsExactly("region", "──────");
    }

    @Test
    void the_widest_column_is_cut_to_the_window() {
        List<List<@Nullable Object>> rows = List.of(List.of("x".repeat(100), new BigDecimal("1.00")));

        List<String> lines = render(List.of(REGION, REVENUE), rows, 40);

        assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= 40);
        assertThat(lines.getLast()).isEqualTo("x".repeat(30) + "…" + "     1.00");
    }

    @Test
    void columns_that_do_not_fit_even_when_cut_are_named() {
        List<Column> columns = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Column("column_" + i, "varchar"))
                .toList();
        List<List<@Nullable Object>> rows = List.of(Collections.nCopies(12, "something long"));

        List<String> lines = render(columns, rows, 80);

        assertThat(lines.subList(0, 3)).allMatch(line -> DisplayWidth.of(line) <= 80);
        assertThat(lines.getLast()).isEqualTo("Too wide for the window, not shown: column_11, column_12");
    }

    @Test
    void wide_characters_and_combining_marks_do_not_move_the_next_column() {
        List<List<@Nullable Object>> rows = List.of(
                List.of("東京", BigDecimal.ONE),
                List.of("e\u0301te\u0301", BigDecimal.TWO),
                List.of("👩‍👩‍👧", BigDecimal.TEN));

        assertThat(render(List.of(REGION, REVENUE), rows, WIDE_WINDOW).subList(2, 5))
                .containsExactly("東京          1", "e\u0301te\u0301           2", "👩‍👩‍👧           10");
    }

    @Test
    void a_wide_character_is_not_cut_in_half() {
        assertThat(DisplayWidth.cut("東京都庁", 6)).isEqualTo("東京…");
        assertThat(DisplayWidth.cut("👩‍👩‍👧👩‍👩‍👧", 3)).isEqualTo("👩‍👩‍👧…");
        assertThat(DisplayWidth.cut("東京", 4)).isEqualTo("東京");
    }

    @Test
    void floating_point_numbers_show_no_rounding_noise_and_stay_readable() {
        List<List<@Nullable Object>> rows = List.of(
                List.of(0.1 + 0.2),
                List.of(1_240_000.0),
                List.of(-0.0),
                List.of(1e-9),
                List.of(1e300),
                List.of(2.5f),
                List.of("NaN"));

        assertThat(render(List.of(SHARE), rows, WIDE_WINDOW).stream().skip(2).map(String::strip))
                .containsExactly("0.3", "1240000", "0", "1.0E-9", "1.0E300", "2.5", "NaN");
    }

    @Test
    void escape_sequences_in_cells_and_names_have_no_power() {
        List<String> lines = render(
                List.of(new Column("evil\u001b]0;title\u0007", "varchar")),
                List.of(List.of("\u001b[31mred\u001b[0m\r\nnext\tline")),
                WIDE_WINDOW);

        assertThat(String.join("\n", lines)).doesNotContain("\u001b", "\u0007", "\r", "\t");
        assertThat(lines.getLast()).isEqualTo("␛[31mred␛[0m next line");
    }

    private static List<String> render(List<Column> columns, List<List<@Nullable Object>> rows, int window) {
        return TextTable.render(columns, rows, window);
    }
}
