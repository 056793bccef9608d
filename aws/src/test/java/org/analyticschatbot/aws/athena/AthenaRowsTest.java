package org.analyticschatbot.aws.athena;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.processprompt.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.athena.model.ColumnInfo;

final class AthenaRowsTest {

    private final AthenaScene scene = new AthenaScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void cells_have_the_types_that_athena_names() {
        String id = scene.start("""
                SELECT CAST(1 AS BIGINT) AS a, CAST(2 AS INTEGER) AS b, CAST(1.50 AS DECIMAL(18, 2)) AS c,
                       CAST(0.1 AS DOUBLE) AS d, CAST(0.1 AS REAL) AS e, true AS f, DATE '2026-01-31' AS g,
                       TIMESTAMP '2026-01-31 12:30:00' AS h, CAST('x' AS VARCHAR) AS i, CAST(NULL AS BIGINT) AS j
                """);

        assertThat(scene.rows(id))
                .containsExactly(Arrays.asList(
                        1L,
                        2L,
                        new BigDecimal("1.50"),
                        0.1,
                        0.1,
                        true,
                        LocalDate.of(2026, 1, 31),
                        LocalDateTime.of(2026, 1, 31, 12, 30),
                        "x",
                        null));
    }

    @Test
    void a_decimal_names_its_precision_and_a_float_is_trinos_real() {
        String id = scene.start("SELECT CAST(1.50 AS DECIMAL(18, 2)) AS c, CAST(0.1 AS REAL) AS e");

        try (Rows rows = scene.engine.rows(id)) {
            assertThat(rows.columns()).containsExactly(new Column("c", "decimal(18,2)"), new Column("e", "real"));
        }
    }

    @Test
    void an_empty_text_is_not_a_missing_value() {
        String id = scene.start("SELECT '' AS a, CAST(NULL AS VARCHAR) AS b");

        assertThat(scene.rows(id)).containsExactly(Arrays.asList("", null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1_000, 2_500})
    void every_row_is_read_once_whatever_page_it_is_on(int count) {
        scene.athena.execute("CREATE TABLE analytics.numbers AS SELECT range AS n FROM range(" + count + ")");

        String id = scene.start("SELECT n FROM numbers ORDER BY n");

        assertThat(scene.rows(id)).hasSize(count).doesNotHaveDuplicates();
    }

    @Test
    void pages_are_asked_for_only_when_they_are_read() {
        scene.athena.execute("CREATE TABLE analytics.numbers AS SELECT range AS n FROM range(5000)");
        String id = scene.start("SELECT n FROM numbers ORDER BY n");

        try (Rows rows = scene.engine.rows(id)) {
            assertThat(rows.next()).isEqualTo(List.of(0L));
        }

        assertThat(scene.athena.calls("GetQueryResults")).isEqualTo(1);
    }

    @Test
    void a_row_that_repeats_the_labels_is_still_a_row() {
        String id = scene.start("SELECT 'region' AS region, 'orders' AS orders");

        assertThat(scene.rows(id)).containsExactly(List.of("region", "orders"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29 01:30:00.000 UTC, 2026-03-29T01:30Z",
        "2026-03-29 12:30:00.123 Europe/Vienna, 2026-03-29T12:30:00.123+02:00",
        "2026-03-29 12:30:00.000 +05:30, 2026-03-29T12:30+05:30",
    })
    void a_timestamp_with_a_zone_keeps_its_offset(String text, OffsetDateTime expected) {
        assertThat(cell("timestamp with time zone", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "array | [1, 2]",
                "map | {a=1}",
                "row | {x=1, y=2}",
                "varbinary | 61 62",
                "date | +12345-01-01 BC",
                "bigint | 1e5",
                "json | {\"a\":1}",
                "interval day to second | 2 00:00:00.000",
                "boolean | maybe"
            })
    void whatever_has_no_type_of_its_own_comes_as_its_text(String type, String text) {
        assertThat(cell(type, text)).isEqualTo(text);
    }

    @Test
    void numbers_without_a_value_and_times_of_day_are_what_they_say() {
        assertThat(cell("double", "NaN")).isEqualTo(Double.NaN);
        assertThat(cell("double", "Infinity")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(cell("time", "12:30:00.500")).isEqualTo(LocalTime.of(12, 30, 0, 500_000_000));
    }

    private static Object cell(String type, String text) {
        return AthenaTypes.cell(ColumnInfo.builder().label("c").type(type).build(), text);
    }
}
