package org.analyticschatbot.local.duckdb.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNamesTest {

    private final SafeNames names = new SafeNames();

    @ParameterizedTest
    @CsvSource({
        "Orders, orders",
        "order lines (2), order_lines_2",
        "2024, t_2024",
        "SELECT, t_select",
        "show, show",
        "Größe, grosse",
        "__x__, x",
        "'', data",
        "日本, data"
    })
    void a_table_name_needs_no_quotes(String original, String safe) {
        assertThat(names.table(original)).isEqualTo(safe);
    }

    @Test
    void no_name_is_given_twice() {
        assertThat(names.table("a b")).isEqualTo("a_b");
        assertThat(names.table("a-b")).isEqualTo("a_b_2");
        assertThat(names.table("A_B")).isEqualTo("a_b_3");
    }

    @ParameterizedTest
    @CsvSource({"First Name, First Name", "' a ', a", "$x, x", "'', column_4", "a\"b, a\"b"})
    void a_column_name_is_kept_where_quotes_make_it_usable(String original, String kept) {
        assertThat(names.column(original, 4)).isEqualTo(kept);
    }
}
