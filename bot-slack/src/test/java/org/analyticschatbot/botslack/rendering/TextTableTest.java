package org.analyticschatbot.botslack.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answerlayout.ShownTable;
import org.analyticschatbot.core.answerlayout.ShownTable.Space;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static final Space SPACE = new Space(60, 20, 9_000, 40);

    @Test
    void columns_are_aligned_and_numbers_stand_on_the_right() {
        List<Column> columns = List.of(new Column("region", "varchar"), new Column("orders", "bigint"));
        List<List<@Nullable Object>> rows = List.of(Arrays.asList("EMEA", 1_240L), Arrays.asList(null, 7L));

        assertThat(new TextTable(ShownTable.of(columns, rows, SPACE)).text()).isEqualTo("""
                        region  orders
                        ──────  ──────
                        EMEA     1,240
                        -            7""");
    }

    @Test
    void wide_characters_take_two_places() {
        List<Column> columns = List.of(new Column("city", "varchar"), new Column("n", "bigint"));
        List<List<@Nullable Object>> rows = List.of(Arrays.asList("東京", 1L), Arrays.asList("Köln", 2L));

        assertThat(new TextTable(ShownTable.of(columns, rows, SPACE)).text().lines())
                .endsWith("東京  1", "Köln  2");
    }

    @Test
    void columns_that_do_not_fit_into_a_line_are_left_out() {
        List<Column> columns = IntStream.range(0, 12)
                .mapToObj(i -> new Column("long_name_%02d".formatted(i), "varchar"))
                .toList();

        TextTable text = new TextTable(ShownTable.of(columns, List.of(List.of("a")), SPACE));

        assertThat(text.table().columns()).hasSize(6);
        assertThat(text.text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextTable.WIDTH));
    }

    @Test
    void one_column_is_always_shown() {
        List<Column> columns = List.of(new Column("x".repeat(200), "varchar"), new Column("y", "varchar"));

        TextTable text = new TextTable(ShownTable.of(columns, List.of(List.of("a", "b")), new Space(1, 2, 9_000, 128)));

        assertThat(text.table().columns()).hasSize(1);
    }
}
