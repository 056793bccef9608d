package org.analyticschatbot.texttosql.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT amount FROM orders                               | select "Amount" from Orders
            SELECT o.amount FROM orders AS o                        | SELECT amount AS total FROM orders
            SELECT count(*) FROM orders                             | SELECT COUNT(1) AS n FROM orders
            SELECT 1 FROM orders WHERE zip = 'a' AND amount > 3     | SELECT 1 FROM orders WHERE 3 < amount AND 'a' = zip
            SELECT 1 FROM orders WHERE (vip OR zip = 'a') AND (amount > 3 AND state = 'x') \
                | SELECT 1 FROM orders WHERE amount > 3 AND state = 'x' AND (zip = 'a' OR vip)
            SELECT state, count(*) FROM orders GROUP BY 1 ORDER BY 2 \
                | SELECT state, count(*) AS n FROM orders GROUP BY state ORDER BY n
            SELECT c.City FROM customers c JOIN orders o ON o.Customer = c.CustomerId WHERE o.amount > 3 \
                | SELECT City FROM orders JOIN customers ON customers.CustomerId = orders.Customer AND amount > 3
            SELECT c.City FROM customers c, orders o WHERE o.Customer = c.CustomerId \
                | SELECT City FROM customers CROSS JOIN orders WHERE CustomerId = Customer
            SELECT City FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.Customer = c.CustomerId) \
                | SELECT x.City FROM customers x WHERE EXISTS (SELECT 1 FROM orders y WHERE x.CustomerId = y.Customer)
            SELECT 1 FROM customers a JOIN customers b ON a.City = b.City AND a.born < b.born \
                | SELECT 1 FROM customers x JOIN customers y ON x.City = y.City AND x.born < y.born
            SELECT n FROM (SELECT count(*) AS n FROM orders) AS t   | SELECT u.n FROM (SELECT count(*) AS n FROM orders) u
            """)
    void statements_that_say_the_same_have_one_form(String one, String other) {
        assertThat(form(one)).isEqualTo(form(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT amount FROM orders                               | SELECT DISTINCT amount FROM orders
            SELECT 1 FROM orders WHERE zip = 'a'                    | SELECT 1 FROM orders WHERE zip = 'A'
            SELECT 1 FROM orders WHERE amount < 3                   | SELECT 1 FROM orders WHERE 3 < amount
            SELECT 1 FROM orders WHERE amount - 1 = 0               | SELECT 1 FROM orders WHERE 1 - amount = 0
            SELECT count(amount) FROM orders                        | SELECT count(*) FROM orders
            SELECT count(NULL) FROM orders                          | SELECT count(*) FROM orders
            SELECT count(DISTINCT 1) FROM orders                    | SELECT count(*) FROM orders
            SELECT state FROM orders ORDER BY amount                | SELECT state FROM orders ORDER BY amount DESC
            SELECT state, amount FROM orders ORDER BY 1             | SELECT state, amount FROM orders ORDER BY 2
            SELECT state FROM orders LIMIT 3                        | SELECT state FROM orders LIMIT 4
            SELECT 1 FROM customers c LEFT JOIN orders o ON o.Customer = c.CustomerId AND o.amount > 3 \
                | SELECT 1 FROM customers c LEFT JOIN orders o ON o.Customer = c.CustomerId WHERE o.amount > 3
            SELECT 1 FROM customers a JOIN customers b ON a.City = b.City AND a.born < b.born \
                | SELECT 1 FROM customers a JOIN customers b ON a.City = b.City AND b.born < a.born
            SELECT City FROM customers WHERE vip OR born IS NULL    | SELECT City FROM customers WHERE vip AND born IS NULL
            SELECT zip FROM orders WHERE amount > (SELECT avg(amount) FROM orders) \
                | SELECT zip FROM orders WHERE amount > (SELECT max(amount) FROM orders)
            """)
    void statements_that_say_something_else_have_another_form(String one, String other) {
        assertThat(form(one)).isNotEqualTo(form(other));
    }

    @Test
    void people_read_columns_behind_the_names_of_their_tables() {
        assertThat(form("SELECT o.zip FROM orders AS o WHERE o.state = 'New'"))
                .contains("orders.zip")
                .contains("(orders.state = 'New')");
    }

    private static String form(String sql) {
        return switch (new SqlGuard().check(sql, Shop.schema().tableNames(), 100)) {
            case ReadOnlySql checked -> NormalForm.of(checked, Shop.schema()).text();
            case GuardRejection rejection -> throw new AssertionError(rejection.message());
        };
    }
}
