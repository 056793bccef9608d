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

/** Patterns that miss values only for their upper and lower case. */
class LikeInAnyCaseTest {

    private final SqlGrounding grounding = new SqlGrounding(sql -> Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT 1 FROM parts WHERE label LIKE '%AMP%' | SELECT 1 FROM parts WHERE (lower(label) LIKE '%amp%')",
                "SELECT 1 FROM parts p WHERE p.label LIKE '%amp%' | SELECT 1 FROM parts p WHERE (lower(p.label) LIKE '%amp%')",
                "SELECT 1 FROM parts WHERE label NOT LIKE 'l_mp %' | SELECT 1 FROM parts WHERE (lower(label) NOT LIKE 'l_mp %')",
                "SELECT 1 FROM parts WHERE label LIKE '50#% Off' ESCAPE '#' | SELECT 1 FROM parts WHERE (lower(label) LIKE '50#% off' ESCAPE '#')",
                "SELECT count_if(maker LIKE 'zürich%') FROM parts | SELECT count_if((lower(maker) LIKE 'zürich%')) FROM parts"
            })
    void a_pattern_that_misses_a_known_value_for_its_case_does_not_mind_it(String sql, String mended) {
        Sound sound = (Sound) grounding.ground(sql, parts());

        assertThat(sound.sql().replaceAll("\\s+", " ").strip()).isEqualTo(mended);
    }

    @Test
    void a_pattern_of_many_wildcards_is_compared_in_no_time() {
        String sql = "SELECT 1 FROM parts WHERE label LIKE '" + "%a".repeat(400) + "b'";
        Schema rows = new Schema(
                List.of(new TableSchema(
                        TableName.of("parts"),
                        null,
                        List.of(column("label", false, 1, "a".repeat(100))),
                        List.of(),
                        9L)),
                List.of());

        assertThat(grounding.ground(sql, rows)).isEqualTo(new Sound(sql, List.of()));
    }

    @Test
    void the_asker_is_told_that_case_does_not_count() {
        Sound sound = (Sound) grounding.ground("SELECT 1 FROM parts WHERE label LIKE '%amp%'", parts());

        assertThat(sound.repairs()).containsExactly("Looked for '%amp%' in label in upper and lower case alike.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM parts WHERE label LIKE '%amp'",
                "SELECT 1 FROM parts WHERE label LIKE '%stage%'",
                "SELECT 1 FROM parts WHERE label LIKE '50#_ Off' ESCAPE '#'",
                "SELECT 1 FROM parts WHERE label LIKE '50X% OFF' ESCAPE 'X'",
                "SELECT 1 FROM parts WHERE lower(label) LIKE '%amp%'",
                "SELECT 1 FROM parts WHERE label LIKE note",
                "SELECT 1 FROM parts WHERE note LIKE '%amp%'"
            })
    void a_pattern_stays_where_case_makes_no_known_difference(String sql) {
        assertThat(grounding.ground(sql, parts())).isEqualTo(new Sound(sql, List.of()));
    }

    private static Schema parts() {
        List<ColumnSchema> columns = List.of(
                column("label", false, 4, "Amp rack", "lamp oil", "50% off", "Lamp stage"),
                column("maker", false, 5_000, "Zürich Tools"),
                column("note", true, 2));
        return new Schema(List.of(new TableSchema(TableName.of("parts"), null, columns, List.of(), 1_000L)), List.of());
    }

    private static ColumnSchema column(String name, boolean isPrivate, long distinct, String... values) {
        return new ColumnSchema(
                name, "varchar", null, isPrivate, new ColumnStatistics(0, distinct, null, null, List.of(values)));
    }
}
