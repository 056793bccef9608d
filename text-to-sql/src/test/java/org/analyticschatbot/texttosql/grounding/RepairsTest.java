package org.analyticschatbot.texttosql.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import org.analyticschatbot.texttosql.grounding.Grounded.Sound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model wrote, and what becomes of it where no engine tells whether it would run. */
class RepairsTest {

    private final SqlGrounding grounding = new SqlGrounding(EngineCheck.none());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT `City` FROM customers | SELECT \"City\" FROM customers",
                "SELECT City FROM customers WHERE City == 'Rome' | SELECT City FROM customers WHERE City = 'Rome'",
                "SELECT City FROM customers WHERE City ! = 'Rome' | SELECT City FROM customers WHERE City <> 'Rome'",
                "SELECT City FROM customers WHERE City != \"\" AND vip && vip | SELECT City FROM customers WHERE City != '' AND vip AND vip",
                "SELECT City FROM customers WHERE City = 'l\\'Aquila' | SELECT City FROM customers WHERE City = 'l''Aquila'",
                "SELECT City FROM customers LIMIT 3 OFFSET 2 | SELECT City FROM customers OFFSET 2 LIMIT 3",
                "SELECT City FROM customers LIMIT 2, 3 | SELECT City FROM customers OFFSET 2 LIMIT 3",
                "SELECT City FROM customers c WHERE c.City NOT ILIKE '%x%' | SELECT City FROM customers c WHERE lower(c.City) NOT LIKE lower('%x%')",
                "SELECT City FROM customers WHERE City ISNULL | SELECT City FROM customers WHERE City IS NULL",
                "SELECT 2015_share FROM orders | SELECT \"2015_share\" FROM orders"
            })
    void text_of_another_dialect_is_written_as_trinos(String sql, String mended) {
        Sound sound = (Sound) grounding.ground(sql, Shop.schema());

        assertThat(sound.sql()).isEqualTo(mended);
        assertThat(sound.repairs()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT City FROM customers WHERE City = \"Rome\" | SELECT City FROM customers WHERE (City = 'Rome')",
                "SELECT order_id FROM orders | SELECT OrderId FROM orders",
                "SELECT id FROM customers | SELECT CustomerId FROM customers",
                "SELECT CustomerId FROM orders | SELECT Customer FROM orders",
                "SELECT name FROM customers | SELECT CustomerName FROM customers",
                "SELECT OrderDte FROM orders | SELECT OrderDate FROM orders",
                "SELECT x.City FROM orders x JOIN customers c ON x.Customer = c.CustomerId JOIN customers d ON d.City = c.City | SELECT c.City FROM ((orders x INNER JOIN customers c ON (x.Customer = c.CustomerId)) INNER JOIN customers d ON (d.City = c.City))",
                "SELECT orders.amount FROM orders o | SELECT o.amount FROM orders o",
                "SELECT c.amount FROM customers c JOIN orders o ON c.CustomerId = o.Customer | SELECT o.amount FROM (customers c INNER JOIN orders o ON (c.CustomerId = o.Customer))",
                "SELECT CustomerName FROM customers JOIN orders | SELECT CustomerName FROM (customers INNER JOIN orders ON (orders.Customer = customers.CustomerId))",
                "SELECT code FROM cities a JOIN cities b ON a.code = b.code | SELECT a.code FROM (cities a INNER JOIN cities b ON (a.code = b.code))",
                "SELECT amount * 2 AS twice FROM orders WHERE twice > 3 | SELECT (amount * 2) twice FROM orders WHERE ((amount * 2) > 3)"
            })
    void a_name_with_one_meaning_is_read_as_that(String sql, String mended) {
        Sound sound = (Sound) grounding.ground(sql, Shop.schema());

        assertThat(onOneLine(sound)).isEqualTo(mended);
        assertThat(sound.repairs()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT City FROM customers WHERE CustomerId = '5' | SELECT City FROM customers WHERE (CustomerId = 5)",
                "SELECT City FROM customers WHERE CustomerId <> 'x' | SELECT City FROM customers WHERE (CAST(CustomerId AS varchar) <> 'x')",
                "SELECT City FROM customers WHERE vip = 'T' | SELECT City FROM customers WHERE (vip = true)",
                "SELECT City FROM customers WHERE vip IN (0) | SELECT City FROM customers WHERE (vip IN (false))",
                "SELECT City FROM customers WHERE born > '2001-02-03' | SELECT City FROM customers WHERE (born > DATE '2001-02-03')",
                "SELECT City FROM customers WHERE born LIKE '2001%' | SELECT City FROM customers WHERE (CAST(born AS varchar) LIKE '2001%')",
                "SELECT zip FROM orders WHERE zip > 500 | SELECT zip FROM orders WHERE (TRY_CAST(zip AS double) > 500)",
                "SELECT zip FROM orders WHERE OrderId IN (SELECT zip FROM orders) | SELECT zip FROM orders WHERE (CAST(OrderId AS varchar) IN (SELECT zip FROM orders ))",
                "SELECT sum(zip) FROM orders | SELECT sum(TRY_CAST(zip AS double)) FROM orders",
                "SELECT substr(OrderDate, 1, 4) FROM orders | SELECT substr(CAST(OrderDate AS varchar), 1, 4) FROM orders",
                "SELECT CAST(zip AS float) FROM orders | SELECT CAST(zip AS double) FROM orders"
            })
    void values_of_different_types_are_made_to_compare(String sql, String mended) {
        Sound sound = (Sound) grounding.ground(sql, Shop.schema());

        assertThat(onOneLine(sound)).isEqualTo(mended);
        assertThat(sound.repairs()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT CustomerName, count(*) FROM customers GROUP BY CustomerId | SELECT CustomerName , count(*) FROM customers GROUP BY CustomerId, CustomerName",
                "SELECT c.CustomerName, count(*) FROM customers c JOIN orders o ON c.CustomerId = o.Customer GROUP BY o.Customer | SELECT c.CustomerName , count(*) FROM (customers c INNER JOIN orders o ON (c.CustomerId = o.Customer)) GROUP BY o.Customer, c.CustomerName",
                "SELECT state, max(amount) FROM orders | SELECT max_by(state, amount) state , max(amount) FROM orders",
                "SELECT DISTINCT City FROM customers ORDER BY born DESC | SELECT City FROM customers GROUP BY City ORDER BY max(born) DESC",
                "SELECT DISTINCT City FROM customers GROUP BY City ORDER BY count(*) ASC | SELECT City FROM customers GROUP BY City ORDER BY count(*) ASC",
                "SELECT City FROM customers HAVING count(*) > 2 | SELECT City FROM customers GROUP BY City HAVING (count(*) > 2)",
                "SELECT City FROM customers WHERE vip AND count(*) > 2 GROUP BY City | SELECT City FROM customers WHERE vip GROUP BY City HAVING (count(*) > 2)",
                "SELECT max(count(*)) FROM customers WHERE vip GROUP BY City | SELECT max(group_value) FROM ( SELECT count(*) group_value FROM customers WHERE vip GROUP BY City ) per_group",
                "SELECT City FROM customers HAVING vip | SELECT City FROM customers WHERE vip",
                "SELECT City FROM customers ORDER BY count(*) DESC | SELECT City FROM customers GROUP BY City ORDER BY count(*) DESC"
            })
    void columns_beside_groups_are_grouped_or_aggregated(String sql, String mended) {
        Sound sound = (Sound) grounding.ground(sql, Shop.schema());

        assertThat(onOneLine(sound)).isEqualTo(mended);
        assertThat(sound.repairs()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT ifnull(City, 'x') FROM customers | SELECT COALESCE(City, 'x') FROM customers",
                "SELECT instr(City, 'x') FROM customers | SELECT strpos(City, 'x') FROM customers",
                "SELECT group_concat(City) FROM customers | SELECT array_join(array_agg(City), ',') FROM customers",
                "SELECT iif(vip, 1, 2) FROM customers | SELECT IF(vip, 1, 2) FROM customers",
                "SELECT strftime('%Y', born) FROM customers | SELECT date_format(born, '%Y') FROM customers",
                "SELECT strftime('%H:%M', zip) FROM orders | SELECT date_format(TRY_CAST(zip AS timestamp), '%H:%i') FROM orders",
                "SELECT julianday('now') - julianday(born) FROM customers | SELECT date_diff('day', born, current_date) FROM customers",
                "SELECT datediff(born, born) FROM customers | SELECT date_diff('day', born, born) FROM customers",
                "SELECT total(amount) FROM orders | SELECT COALESCE(sum(amount), 0E0) FROM orders"
            })
    void functions_of_other_dialects_are_written_as_trinos(String sql, String mended) {
        Sound sound = (Sound) grounding.ground(sql, Shop.schema());

        assertThat(onOneLine(sound)).isEqualToIgnoringCase(mended);
        assertThat(sound.repairs()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT \"City\" FROM customers WHERE City = 'Rome'",
                "SELECT c.City, count(*) AS n FROM customers c GROUP BY c.City HAVING count(*) > 1 ORDER BY n DESC",
                "SELECT DISTINCT City, born FROM customers ORDER BY born",
                "WITH big AS (SELECT Customer, sum(amount) AS total FROM orders GROUP BY 1) SELECT total FROM big",
                "SELECT City FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.Customer = c.CustomerId)",
                "SELECT City FROM customers JOIN cities ON City = code WHERE mayor LIKE 'A%' AND vip = true",
                "SELECT code FROM cities JOIN (SELECT City AS code FROM customers) USING (code)",
                "SELECT zip || state, transform(ARRAY[1], x -> x + 1) FROM orders WHERE zip = '5'",
                "SELECT City FROM customers UNION SELECT code FROM cities ORDER BY City",
                "SELECT max(amount) - min(amount) FROM orders WHERE OrderDate BETWEEN DATE '2001-01-01' AND current_date",
                "SELECT rank() OVER (PARTITION BY state ORDER BY amount) FROM orders OFFSET 1 LIMIT 2"
            })
    void what_is_right_is_left_alone(String sql) {
        assertThat(grounding.ground(sql, Shop.schema())).isEqualTo(new Sound(sql, java.util.List.of()));
    }

    private static String onOneLine(Sound sound) {
        return sound.sql().replaceAll("\\s+", " ").strip();
    }
}
