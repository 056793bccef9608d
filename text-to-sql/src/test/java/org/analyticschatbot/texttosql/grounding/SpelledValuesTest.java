package org.analyticschatbot.texttosql.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.grounding.Grounded.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that the column has in other letters. */
class SpelledValuesTest {

    private final SqlGrounding grounding = new SqlGrounding(sql -> Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT 1 FROM shipments WHERE region = 'EU' | SELECT 1 FROM shipments WHERE (region = 'eu')",
                "SELECT 1 FROM shipments s WHERE s.region <> 'Eu' | SELECT 1 FROM shipments s WHERE (s.region <> 'eu')",
                "SELECT 1 FROM shipments WHERE region IN ('US', 'eu', 'asia') | SELECT 1 FROM shipments WHERE (region IN ('us', 'eu', 'asia'))",
                "SELECT count_if(region = 'US') FROM shipments | SELECT count_if((region = 'us')) FROM shipments"
            })
    void a_text_that_no_row_has_is_read_as_the_one_that_differs_in_case(String sql, String mended) {
        Sound sound = (Sound) grounding.ground(sql, shipments(1_000));

        assertThat(sound.sql().replaceAll("\\s+", " ").strip()).isEqualTo(mended);
        assertThat(sound.repairs()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT 1 FROM shipments WHERE state = 'In Transit' | SELECT 1 FROM shipments WHERE (state = 'in_transit')",
                "SELECT 1 FROM shipments WHERE state <> 'lost' | SELECT 1 FROM shipments WHERE (state <> 'Lost!')",
                "SELECT 1 FROM shipments WHERE state = 'Hub-12' | SELECT 1 FROM shipments WHERE (state = 'hub 12')"
            })
    void a_text_that_no_row_has_is_read_as_the_one_that_differs_in_punctuation(String sql, String mended) {
        Sound sound = (Sound) grounding.ground(sql, shipments(1_000));

        assertThat(sound.sql().replaceAll("\\s+", " ").strip()).isEqualTo(mended);
        assertThat(sound.repairs()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT 1 FROM shipments WHERE insured = 1 | SELECT 1 FROM shipments WHERE (insured = 'yes')",
                "SELECT 1 FROM shipments WHERE insured = 'True' | SELECT 1 FROM shipments WHERE (insured = 'yes')",
                "SELECT 1 FROM shipments WHERE insured <> true | SELECT 1 FROM shipments WHERE (insured <> 'yes')",
                "SELECT 1 FROM shipments WHERE insured IN ('N') | SELECT 1 FROM shipments WHERE (insured IN ('no'))",
                "SELECT 1 FROM shipments WHERE sex = 'Female' | SELECT 1 FROM shipments WHERE (sex = 'F')"
            })
    void a_code_is_written_as_the_column_writes_it(String sql, String mended) {
        Sound sound = (Sound) grounding.ground(sql, shipments(1_000));

        assertThat(sound.sql().replaceAll("\\s+", " ").strip()).isEqualTo(mended);
        assertThat(sound.repairs()).hasSize(1);
    }

    @Test
    void the_asker_is_told_how_the_value_is_written() {
        Sound sound = (Sound) grounding.ground("SELECT 1 FROM shipments WHERE region = 'EU'", shipments(1_000));

        assertThat(sound.repairs()).containsExactly("Read 'EU' as 'eu', as region has it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM shipments WHERE region = 'eu'",
                "SELECT 1 FROM shipments WHERE region = 'africa'",
                "SELECT 1 FROM shipments WHERE region > 'EU'",
                "SELECT 1 FROM shipments WHERE grade = 'Aa'",
                "SELECT 1 FROM shipments WHERE carrier = 'DHL'",
                "SELECT 1 FROM shipments WHERE recipient = 'ADA'",
                "SELECT 1 FROM shipments WHERE state = 'hub 1.2'",
                "SELECT 1 FROM shipments WHERE language = 'C'",
                "SELECT 1 FROM shipments WHERE grade = 'excellent'",
                "SELECT 1 FROM shipments WHERE insured = 'maybe'",
                "SELECT 1 FROM shipments WHERE region = 'f'",
                "SELECT 1 FROM shipments WHERE fragile = true"
            })
    void a_value_that_is_there_or_might_be_or_could_be_two_stays(String sql) {
        assertThat(grounding.ground(sql, shipments(1_000))).isEqualTo(new Sound(sql, List.of()));
    }

    @Test
    void the_values_of_a_table_too_large_to_be_counted_are_not_all_known() {
        String sql = "SELECT 1 FROM shipments WHERE region = 'EU'";

        assertThat(grounding.ground(sql, shipments(100_000_000))).isEqualTo(new Sound(sql, List.of()));
    }

    private static Schema shipments(long rows) {
        List<ColumnSchema> columns = List.of(
                column("region", false, 2, "eu", "us"),
                column("grade", false, 3, "A", "aa", "AA"),
                column("carrier", false, 900, "dhl", "ups"),
                column("state", false, 3, "in_transit", "Lost!", "hub 12"),
                column("language", false, 2, "C++", "Python"),
                column("insured", false, 2, "yes", "no"),
                column("sex", false, 2, "F", "M"),
                new ColumnSchema(
                        "fragile",
                        "boolean",
                        null,
                        false,
                        new ColumnStatistics(0, 2, null, null, List.of("yes", "no"))),
                column("recipient", true, 2));
        return new Schema(
                List.of(new TableSchema(TableName.of("shipments"), null, columns, List.of(), rows)), List.of());
    }

    private static ColumnSchema column(String name, boolean isPrivate, long distinct, String... values) {
        return new ColumnSchema(
                name, "varchar", null, isPrivate, new ColumnStatistics(0, distinct, null, null, List.of(values)));
    }
}
