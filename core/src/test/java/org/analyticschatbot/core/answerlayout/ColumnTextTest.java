package org.analyticschatbot.core.answerlayout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.analyticschatbot.core.answer.Column;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnTextTest {

    @Test
    void numbers_are_grouped() {
        assertThat(texts("orders", "bigint", 7L, 1_240L, -1_000_000L)).containsExactly("7", "1,240", "-1,000,000");
    }

    @Test
    void decimals_keep_their_scale() {
        assertThat(texts("amount", "decimal(18,2)", new BigDecimal("1234.5"), BigDecimal.ZERO))
                .containsExactly("1,234.50", "0.00");
    }

    @Test
    void floating_point_numbers_have_as_many_decimals_as_their_column_needs() {
        assertThat(texts("average", "double", 1234.5, 12.25, 3.0)).containsExactly("1,234.50", "12.25", "3.00");
        assertThat(texts("share", "double", 0.5, 0.125)).containsExactly("0.500", "0.125");
        assertThat(texts("sum", "double", 0.1 + 0.2)).containsExactly("0.3");
        assertThat(texts("count", "double", 4.0, 5.0)).containsExactly("4", "5");
    }

    @Test
    void a_small_number_is_not_rounded_to_nothing() {
        assertThat(texts("share", "double", 1234.5, 0.000123456)).containsExactly("1,234.50", "0.000123");
        assertThat(texts("share", "double", 1e-300)).containsExactly("1E-300");
    }

    @Test
    void huge_numbers_are_exact_as_long_as_they_are_exact_numbers() {
        assertThat(texts("n", "decimal(38,0)", BigInteger.TWO.pow(63))).containsExactly("9,223,372,036,854,775,808");
        assertThat(texts("n", "double", 1.23456789e300)).containsExactly("1.23457E+300");
    }

    @Test
    void numbers_that_name_something_are_not_grouped() {
        assertThat(texts("year", "bigint", 2026L)).containsExactly("2026");
        assertThat(texts("order_id", "bigint", 104_200L)).containsExactly("104200");
        assertThat(texts("paid", "bigint", 104_200L)).containsExactly("104,200");
    }

    @Test
    void nothing_is_a_dash_and_what_is_no_number_stays_text() {
        assertThat(texts("share", "double", null, "NaN", Double.NaN, 1.5)).containsExactly("-", "NaN", "NaN", "1.5");
    }

    @Test
    void days_come_without_midnight() {
        assertThat(texts("month", "timestamp(3)", "2026-07-01T00:00:00", null, "2026-08-01T00:00:00"))
                .containsExactly("2026-07-01", "-", "2026-08-01");
        assertThat(texts("at", "timestamp(3)", "2026-07-01T00:00:00", "2026-07-01T12:30:00"))
                .containsExactly("2026-07-01 00:00:00", "2026-07-01 12:30:00");
        assertThat(texts("day", "date", "2026-07-01")).containsExactly("2026-07-01");
    }

    private static List<String> texts(String name, String type, @Nullable Object... cells) {
        List<@Nullable Object> all = Arrays.asList(cells);
        ColumnText column = new ColumnText(new Column(name, type), all);
        return all.stream().map(column::text).toList();
    }
}
