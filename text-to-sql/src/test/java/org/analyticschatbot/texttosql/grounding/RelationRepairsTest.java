package org.analyticschatbot.texttosql.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.Grounded.Sound;
import org.analyticschatbot.texttosql.grounding.Grounded.Unsound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that a model named, joined or left out otherwise than the catalog has them. */
class RelationRepairsTest {

    private final SqlGrounding grounding = new SqlGrounding(EngineCheck.none());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT CustomerName FROM orders WHERE amount > 9 | SELECT customers.CustomerName FROM (orders LEFT JOIN customers ON (orders.Customer = customers.CustomerId)) WHERE (amount > 9)",
                "SELECT o.CustomerName, o.amount FROM orders o | SELECT customers.CustomerName , o.amount FROM (orders o LEFT JOIN customers ON (o.Customer = customers.CustomerId))",
                "SELECT amount FROM orders WHERE customers.vip | SELECT amount FROM (orders LEFT JOIN customers ON (orders.Customer = customers.CustomerId)) WHERE customers.vip",
                "SELECT mayor, City, count(*) FROM customers GROUP BY mayor, City | SELECT cities.mayor , City , count(*) FROM (customers LEFT JOIN cities ON (customers.City = cities.code)) GROUP BY cities.mayor, City",
                "SELECT amount FROM orders WHERE amount = (SELECT max(amount) FROM orders WHERE vip) | SELECT amount FROM orders WHERE (amount = (SELECT max(amount) FROM (orders LEFT JOIN customers ON (orders.Customer = customers.CustomerId)) WHERE customers.vip ))"
            })
    void a_column_that_is_one_known_relation_away_is_joined(String sql, String mended) {
        Sound sound = (Sound) grounding.ground(sql, Shop.schema());

        assertThat(onOneLine(sound)).isEqualTo(mended);
        assertThat(sound.repairs()).anyMatch(repair -> repair.startsWith("Joined "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT CustomerName FROM customers WHERE amount > 9",
                "SELECT mayor FROM orders",
                "SELECT *, CustomerName FROM orders",
                "SELECT CustomerName, colour FROM orders",
                "SELECT o.CustomerName FROM orders o, cities c",
                "SELECT o.CustomerName FROM orders o JOIN cities c ON o.place = c.code"
            })
    void no_table_is_joined_that_would_multiply_rows_or_is_but_one_guess_of_many(String sql) {
        assertThat(grounding.ground(sql, Shop.schema())).isInstanceOf(Unsound.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT \"order\".amount FROM \"order\" | SELECT \"order\".amount FROM orders \"order\"",
                "SELECT mayor FROM city | SELECT mayor FROM cities city",
                "SELECT c.mayor FROM City c JOIN Customer d ON d.City = c.code | SELECT c.mayor FROM (cities c INNER JOIN customers d ON (d.City = c.code))"
            })
    void a_table_of_which_only_the_plural_is_missing_is_found(String sql, String mended) {
        Sound sound = (Sound) grounding.ground(sql, Shop.schema());

        assertThat(onOneLine(sound)).isEqualTo(mended);
        assertThat(sound.repairs()).anyMatch(repair -> repair.startsWith("Read the table "));
    }

    @Test
    void a_common_table_expression_keeps_its_name() {
        String sql = "WITH city AS (SELECT amount AS a FROM orders) SELECT a FROM city";

        assertThat(grounding.ground(sql, Shop.schema())).isEqualTo(new Sound(sql, List.of()));
    }

    @Test
    void inner_joins_whose_conditions_come_too_early_are_put_in_order() {
        String sql = "SELECT c.mayor FROM cities c JOIN orders o ON c.code = d.City"
                + " JOIN customers d ON o.Customer = d.CustomerId";

        Sound sound = (Sound) grounding.ground(sql, Shop.schema());

        assertThat(onOneLine(sound))
                .isEqualTo("SELECT c.mayor FROM ((cities c INNER JOIN customers d ON (c.code = d.City))"
                        + " INNER JOIN orders o ON (o.Customer = d.CustomerId))");
        assertThat(sound.repairs()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT City FROM customers WHERE CustomerId = (SELECT max(Customer) FROM orders)",
                "SELECT City FROM customers WHERE CustomerId = (SELECT Customer FROM orders WHERE OrderId = 5)",
                "SELECT City FROM customers WHERE CustomerId = (SELECT Customer FROM orders LIMIT 1)",
                "SELECT City FROM customers WHERE NOT CustomerId = (SELECT Customer FROM orders)",
                "SELECT City FROM customers WHERE CustomerId <> (SELECT Customer FROM orders)"
            })
    void a_comparison_with_one_row_or_under_a_negation_stays(String sql) {
        Sound sound = (Sound) new SqlGrounding(ignored -> Optional.empty()).ground(sql, Shop.schema());

        assertThat(sound).isEqualTo(new Sound(sql, List.of()));
    }

    private static String onOneLine(Sound sound) {
        return sound.sql().replaceAll("\\s+", " ").strip();
    }
}
