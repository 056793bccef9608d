package org.analyticschatbot.texttosql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions of business people, compared with the rows of hand-written SQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsAboutChainTest {

    private static final String SALES =
            " FROM order_items JOIN orders USING (order_id) JOIN products USING (product_id)"
                    + " JOIN stores USING (store_id) ";
    private static final String LAST_MONTH =
            " WHERE order_date >= DATE '2025-10-01' AND order_date < DATE '2025-11-01' ";
    private static final String LAST_QUARTER =
            " WHERE order_date >= DATE '2025-07-01' AND order_date < DATE '2025-10-01' ";
    private static final String IN_2025 = " WHERE year(order_date) = 2025 ";
    private static final String RETURNED =
            "round(100.0 * count(*) FILTER (order_item_id IN (SELECT order_item_id FROM returns)) / count(*), 2)";

    private Database chain;

    @BeforeAll
    void open() throws SQLException {
        chain = Database.chain();
    }

    @AfterAll
    void close() throws SQLException {
        chain.close();
    }

    private void assertRows(String question, String sql) throws SQLException {
        List<String> expected = chain.rows(sql);

        assertThat(expected).isNotEmpty();
        assertThat(chain.ask(question)).isEqualTo(expected);
    }

    @Test
    void the_last_row_of_each_group_is_shown_by_its_key_where_it_has_no_name() throws SQLException {
        assertThat(chain.ask("last order of each customer"))
                .containsExactlyInAnyOrderElementsOf(chain.rows(
                        "SELECT first_name, last_name, order_id FROM orders JOIN customers c USING (customer_id)"
                                + " WHERE order_date = (SELECT max(order_date) FROM orders o"
                                + " WHERE o.customer_id = c.customer_id)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"What were the sales in Q3?", "Q3 sales", "sales last quarter", "revenue in Q3 2025"})
    void sales_of_a_quarter_are_those_of_the_orders_in_it(String question) throws SQLException {
        assertRows(question, "SELECT sum(revenue)" + SALES + LAST_QUARTER);
    }

    @Test
    void what_sales_are_and_which_quarter_is_meant_is_said() {
        assertThat(chain.sql("What were the sales in Q3?").assumptions())
                .containsExactly(
                        "Sales means the sum of order_items.revenue.",
                        "The period is July 1, 2025 to September 30, 2025, the latest in the data.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sales last month",
                "last month's revenue",
                "How much did we sell last month?",
                "what was our turnover in October 2025"
            })
    void sales_of_a_month(String question) throws SQLException {
        assertRows(question, "SELECT sum(revenue)" + SALES + LAST_MONTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"total revenue this year", "2025 revenue", "sales 2025", "revenue in 2025"})
    void sales_of_a_year(String question) throws SQLException {
        assertRows(question, "SELECT sum(revenue)" + SALES + IN_2025);
    }

    @Test
    void the_best_of_a_period_are_those_that_sold_most_in_it() throws SQLException {
        String best = "SELECT products.name, sum(revenue)" + SALES + LAST_MONTH + "GROUP BY ALL ORDER BY 2 DESC";

        assertRows("top 5 products by revenue last month", best + " LIMIT 5");
        assertRows("best selling products last month", best + " LIMIT 10");
        assertRows("which product sold best last month", best + " LIMIT 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"revenue by month in 2025", "monthly revenue in 2025", "sales every month of 2025"})
    void months_are_in_order_of_time(String question) throws SQLException {
        assertRows(
                question,
                "SELECT date_trunc('month', order_date), sum(revenue)" + SALES + IN_2025 + "GROUP BY ALL ORDER BY 1");
    }

    @Test
    void units_of_time_group_the_date_of_the_event() throws SQLException {
        String byYear = "SELECT date_trunc('year', order_date), sum(revenue)" + SALES + "GROUP BY ALL ORDER BY 1";

        assertRows("revenue per year", byYear);
        assertRows("revenue by year", byYear);
        assertRows(
                "sales by weekday",
                "SELECT dayname(order_date), sum(revenue)" + SALES
                        + "GROUP BY dayname(order_date), isodow(order_date) ORDER BY isodow(order_date)");
        assertRows(
                "which month had the highest revenue",
                "SELECT date_trunc('month', order_date), sum(revenue)" + SALES
                        + "GROUP BY ALL ORDER BY 2 DESC LIMIT 1");
    }

    @Test
    void groups_without_an_order_start_with_the_largest() throws SQLException {
        assertRows("revenue by region", "SELECT region, sum(revenue)" + SALES + "GROUP BY ALL ORDER BY 2 DESC, 1");
        assertRows(
                "revenue by category and region",
                "SELECT category, region, sum(revenue)" + SALES + "GROUP BY ALL ORDER BY 3 DESC, 1, 2");
        assertRows(
                "number of products per brand", "SELECT brand, count(*) FROM products GROUP BY ALL ORDER BY 2 DESC, 1");
    }

    @Test
    void rows_that_are_asked_for_by_a_group_are_counted() throws SQLException {
        assertRows(
                "orders per store in 2025",
                "SELECT name, count(*) FROM orders JOIN stores USING (store_id)" + IN_2025
                        + "GROUP BY ALL ORDER BY 2 DESC, 1");
        assertRows(
                "orders per month in 2025",
                "SELECT date_trunc('month', order_date), count(*) FROM orders" + IN_2025 + "GROUP BY ALL ORDER BY 1");
        assertRows(
                "how many orders per channel", "SELECT channel, count(*) FROM orders GROUP BY ALL ORDER BY 2 DESC, 1");
        assertRows(
                "new customers per month",
                "SELECT date_trunc('month', signed_up_on), count(*) FROM customers GROUP BY ALL ORDER BY 1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "how many customers signed up in 2025; SELECT count(*) FROM customers WHERE year(signed_up_on) = 2025",
                "how many customers joined in 2025; SELECT count(*) FROM customers WHERE year(signed_up_on) = 2025",
                "how many products launched in 2025; SELECT count(*) FROM products WHERE year(launched_on) = 2025",
                "how many stores opened before 2020; SELECT count(*) FROM stores WHERE year(opened_on) < 2020",
                "how many customers ordered last month; SELECT count(DISTINCT customer_id) FROM orders WHERE strftime(order_date, '%Y-%m') = '2025-10'",
                "how many orders were cancelled; SELECT count(*) FROM orders WHERE status = 'cancelled'",
                "how many orders were not cancelled; SELECT count(*) FROM orders WHERE status <> 'cancelled'",
                "how many returned items last month; SELECT count(*) FROM returns WHERE strftime(return_date, '%Y-%m') = '2025-10'",
                "customers without orders; SELECT first_name, last_name FROM customers WHERE customer_id NOT IN (SELECT customer_id FROM orders)",
                "newest store; SELECT name FROM stores ORDER BY opened_on DESC LIMIT 1",
                "when was the last order; SELECT max(order_date) FROM orders",
                "what channels are there; SELECT 'online' UNION SELECT 'in store' UNION SELECT 'app'",
            })
    void rows_of_a_period_or_of_a_kind(String question, String sql) throws SQLException {
        assertThat(chain.ask(question)).containsExactlyInAnyOrderElementsOf(chain.rows(sql));
    }

    @Test
    void sums_are_restricted_by_values_of_other_tables() throws SQLException {
        assertRows(
                "revenue of Electronics in 2025",
                "SELECT sum(revenue)" + SALES + IN_2025 + "AND category = 'Electronics'");
        assertRows(
                "online revenue by month",
                "SELECT date_trunc('month', order_date), sum(revenue)" + SALES
                        + "WHERE channel = 'online' GROUP BY ALL ORDER BY 1");
        assertRows("revenue excluding cancelled orders", "SELECT sum(revenue)" + SALES + "WHERE status <> 'cancelled'");
        assertRows(
                "total revenue of returned items by category",
                "SELECT category, sum(revenue)" + SALES
                        + "WHERE order_item_id IN (SELECT order_item_id FROM returns) GROUP BY ALL ORDER BY 2 DESC");
    }

    @Test
    void a_rate_is_the_share_of_rows_that_another_table_refers_to() throws SQLException {
        assertRows(
                "return rate by category", "SELECT category, " + RETURNED + SALES + "GROUP BY ALL ORDER BY 2 DESC, 1");
        assertRows("return rate last quarter", "SELECT " + RETURNED + SALES + LAST_QUARTER);
        assertRows(
                "which category has the highest return rate",
                "SELECT category, " + RETURNED + SALES + "GROUP BY ALL ORDER BY 2 DESC LIMIT 1");
        assertThat(chain.sql("return rate").assumptions())
                .containsExactly("Return rate is the share of the rows of order_items that have a row in returns,"
                        + " in percent.");
    }

    @Test
    void a_rate_can_be_that_of_a_value() throws SQLException {
        assertRows(
                "cancellation rate by channel",
                "SELECT channel, round(100.0 * count(*) FILTER (status = 'cancelled') / count(*), 2) FROM orders"
                        + " GROUP BY ALL ORDER BY 2 DESC, 1");
    }

    @Test
    void shares_are_told_in_percent() throws SQLException {
        assertRows(
                "what percentage of orders in 2025 were online",
                "SELECT round(100.0 * count(*) FILTER (channel = 'online') / count(*), 2) FROM orders" + IN_2025);
        assertRows(
                "revenue share by category",
                "SELECT category, sum(revenue), round(100.0 * sum(revenue) / (SELECT sum(revenue) FROM order_items), 2)"
                        + SALES + "GROUP BY ALL ORDER BY 2 DESC");
        assertRows(
                "what share of revenue comes from Electronics",
                "SELECT round(100.0 * sum(revenue) FILTER (category = 'Electronics') / sum(revenue), 2)" + SALES);
    }

    @Test
    void an_average_can_be_taken_over_the_rows_of_another_table() throws SQLException {
        String perOrder = "round(1.0 * sum(revenue) / count(DISTINCT order_id), 2)";

        assertRows("average order value", "SELECT " + perOrder + SALES);
        assertRows("average revenue per order", "SELECT " + perOrder + SALES);
        assertRows("AOV by channel", "SELECT channel, " + perOrder + SALES + "GROUP BY ALL ORDER BY 2 DESC");
        assertRows(
                "average number of orders per customer",
                "SELECT round(1.0 * count(*) / count(DISTINCT customer_id), 2) FROM orders");
        assertRows(
                "average monthly revenue",
                "SELECT round(1.0 * sum(revenue) / count(DISTINCT date_trunc('month', order_date)), 2)" + SALES);
    }

    @Test
    void ranks_add_up_what_belongs_to_each() throws SQLException {
        assertRows(
                "top 10 customers by revenue",
                "SELECT first_name, last_name, sum(revenue)" + SALES
                        + "JOIN customers USING (customer_id) GROUP BY ALL ORDER BY 3 DESC LIMIT 10");
        assertRows(
                "which store has the most orders",
                "SELECT name FROM orders JOIN stores USING (store_id) GROUP BY ALL ORDER BY count(*) DESC LIMIT 1");
        assertRows(
                "which store had the highest sales last month",
                "SELECT stores.name, sum(revenue)" + SALES + LAST_MONTH + "GROUP BY ALL ORDER BY 2 DESC LIMIT 1");
        assertRows(
                "bottom 2 stores by units sold",
                "SELECT stores.name, sum(quantity)" + SALES + "GROUP BY ALL ORDER BY 2 LIMIT 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare revenue 2024 and 2025",
                "compare 2024 and 2025 revenue",
                "compare revenue this year with last year"
            })
    void periods_are_compared_side_by_side(String question) throws SQLException {
        assertRows(
                question,
                "SELECT date_trunc('year', order_date), sum(revenue)" + SALES
                        + "WHERE year(order_date) IN (2024, 2025) GROUP BY ALL ORDER BY 1");
    }

    @Test
    void values_are_compared_side_by_side() throws SQLException {
        assertRows(
                "compare revenue of Electronics and Furniture",
                "SELECT category, sum(revenue)" + SALES
                        + "WHERE category IN ('Electronics', 'Furniture') GROUP BY ALL ORDER BY 2 DESC");
    }

    @Test
    void rows_of_two_tables_are_each_counted_once() throws SQLException {
        assertRows(
                "revenue and number of orders by channel",
                "SELECT channel, sum(revenue), count(DISTINCT order_id)" + SALES + "GROUP BY ALL ORDER BY 2 DESC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why did sales drop",
                "forecast revenue next month",
                "what is the profit",
                "how many products were sold last month",
                "how many customers bought in 2025",
                "products never sold",
                "return rate by reason",
                "churn rate",
                "how many new customers",
                "biggest orders",
            })
    void what_could_be_answered_wrongly_is_declined_with_questions_that_work(String question) {
        assertThat(chain.plan(question))
                .isInstanceOfSatisfying(
                        QueryPlan.Decline.class,
                        decline -> assertThat(decline.examples())
                                .isNotEmpty()
                                .allSatisfy(example ->
                                        assertThat(chain.plan(example)).isInstanceOf(QueryPlan.RunSql.class)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revenue by country",
                "total quantity by category",
                "sales in Hamburg",
                "top 5 products",
                "price by category",
            })
    void what_can_be_meant_in_several_ways_is_asked_back_and_each_option_can_be_asked(String question) {
        assertThat(chain.plan(question))
                .isInstanceOfSatisfying(
                        QueryPlan.AskBack.class,
                        askBack -> assertThat(askBack.options())
                                .hasSizeBetween(2, 4)
                                .allSatisfy(
                                        option -> assertThat(chain.plan(option)).isInstanceOf(QueryPlan.RunSql.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"describe customers", "what tables are there"})
    void the_catalog_is_described(String question) {
        assertThat(chain.plan(question)).isInstanceOf(QueryPlan.DescribeData.class);
    }
}
