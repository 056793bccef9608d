package org.analyticschatbot.texttosql.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.grounding.Grounded.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that refer to other rows, compared with a text of those rows. */
class ReferencesTest {

    private final SqlGrounding grounding = new SqlGrounding(sql -> Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT 1 FROM visits WHERE city = 'Rome' | SELECT 1 FROM visits WHERE (city IN (SELECT id FROM cities WHERE (label = 'rome') ))",
                "SELECT 1 FROM visits v WHERE v.city <> 'oslo' | SELECT 1 FROM visits v WHERE (v.city NOT IN (SELECT id FROM cities WHERE (label = 'oslo') ))",
                "SELECT 1 FROM visits WHERE city IN ('oslo', 'ROME') | SELECT 1 FROM visits WHERE (city IN (SELECT id FROM cities WHERE (label IN ('oslo', 'rome')) ))",
                "SELECT 1 FROM visits WHERE guide = 'Ada' | SELECT 1 FROM visits WHERE (guide IN (SELECT id FROM guides WHERE (alias = 'Ada') ))"
            })
    void a_number_that_refers_to_rows_is_found_by_their_text(String sql, String mended) {
        Sound sound = (Sound) grounding.ground(sql, travel());

        assertThat(onOneLine(sound)).isEqualTo(mended);
    }

    @Test
    void the_asker_is_told_which_rows_were_meant() {
        Sound sound = (Sound) grounding.ground("SELECT 1 FROM visits WHERE city = 'Rome'", travel());

        assertThat(sound.repairs())
                .containsExactly(
                        "Read (city = 'Rome') as the rows of cities where (label = 'rome'), to which it refers.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM visits WHERE city = 'Athens'",
                "SELECT 1 FROM visits WHERE city IN ('rome', 'south')",
                "SELECT 1 FROM visits WHERE city = 'both'",
                "SELECT 1 FROM visits WHERE guide = 'ADA'",
                "SELECT 1 FROM visits WHERE nights = 'rome'",
                "WITH cities AS (SELECT 1 AS id) SELECT 1 FROM visits, cities WHERE city = 'rome'"
            })
    void a_text_that_no_referred_row_is_known_to_hold_in_one_column_is_only_compared(String sql) {
        Sound sound = (Sound) grounding.ground(sql, travel());

        assertThat(sound.sql()).doesNotContain("FROM cities WHERE").doesNotContain("SELECT id");
        assertThat(sound.repairs()).noneMatch(repair -> repair.contains("refers"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT v.nights FROM visits v JOIN cities c ON v.city = c.label | SELECT v.nights FROM (visits v INNER JOIN cities c ON (v.city = c.id))",
                "SELECT nights FROM cities JOIN visits ON cities.label = visits.city | SELECT nights FROM (cities INNER JOIN visits ON (visits.city = cities.id))",
                "SELECT nights FROM visits, guides WHERE visits.guide = guides.alias | SELECT nights FROM visits , guides WHERE (visits.guide = guides.id)",
                "SELECT 1 FROM cities JOIN regions ON cities.region = regions.id | SELECT 1 FROM (cities INNER JOIN regions ON (cities.region = regions.label))"
            })
    void a_number_and_a_text_that_are_compared_are_joined_by_the_key(String sql, String mended) {
        Sound sound = (Sound) grounding.ground(sql, travel());

        assertThat(onOneLine(sound)).isEqualToIgnoringCase(mended);
        assertThat(sound.repairs()).hasSize(1).allMatch(repair -> repair.startsWith("Compared by the known relation"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM visits v JOIN cities c ON v.city = c.zip",
                "SELECT 1 FROM visits v JOIN cities c ON v.nights = c.label",
                "SELECT 1 FROM visits v JOIN guides g ON v.city = g.alias",
                "SELECT 1 FROM visits v JOIN cities c ON v.city < c.label"
            })
    void a_comparison_that_may_hold_or_that_no_key_explains_is_not_joined_otherwise(String sql) {
        Sound sound = (Sound) grounding.ground(sql, travel());

        assertThat(sound.repairs()).noneMatch(repair -> repair.startsWith("Compared by the known relation"));
    }

    private static String onOneLine(Sound sound) {
        return sound.sql().replaceAll("\\s+", " ").strip();
    }

    private static Schema travel() {
        TableSchema visits = table("visits", number("city"), number("guide"), number("nights"));
        TableSchema cities = table(
                "cities",
                number("id"),
                text("label", 3, "rome", "oslo", "both"),
                text("region", 2, "south", "both"),
                text("zip", 2, "120", "155"));
        TableSchema guides = table("guides", number("id"), text("alias", 900, "Ada", "Bob"));
        TableSchema regions = table("regions", number("id"), text("label", 2, "south", "both"));
        return new Schema(
                List.of(visits, cities, guides, regions),
                List.of(
                        key("visits", "city", "cities", "id"),
                        key("visits", "guide", "guides", "id"),
                        key("cities", "region", "regions", "label")));
    }

    private static ForeignKey key(String from, String column, String to, String key) {
        return new ForeignKey(TableName.of(from), column, TableName.of(to), key, 1);
    }

    private static TableSchema table(String name, ColumnSchema... columns) {
        return new TableSchema(TableName.of(name), null, List.of(columns), List.of(), 1_000L);
    }

    private static ColumnSchema number(String name) {
        return new ColumnSchema(name, "bigint", null, false, null);
    }

    private static ColumnSchema text(String name, long distinct, String... values) {
        return new ColumnSchema(
                name, "varchar", null, false, new ColumnStatistics(0, distinct, null, null, List.of(values)));
    }
}
