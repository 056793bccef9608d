package org.analyticschatbot.texttosql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.analyticschatbot.core.processprompt.PlanningContext.Turn;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of one thread that go on with what was asked before, compared with the rows of hand-written SQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpsTest {

    private static final String SALES =
            " FROM order_items JOIN orders USING (order_id) JOIN products USING (product_id)"
                    + " JOIN stores USING (store_id) ";
    private static final String Q3 = " WHERE order_date >= DATE '2025-07-01' AND order_date < DATE '2025-10-01' ";
    private static final String Q2 = " WHERE order_date >= DATE '2025-04-01' AND order_date < DATE '2025-07-01' ";
    private static final String LAST_MONTH =
            " WHERE order_date >= DATE '2025-10-01' AND order_date < DATE '2025-11-01' ";
    private static final String BY_1 = "GROUP BY 1 ORDER BY 2 DESC, 1";

    private Database chain;

    @BeforeAll
    void open() throws SQLException {
        chain = Database.chain();
    }

    @AfterAll
    void close() throws SQLException {
        chain.close();
    }

    private void assertRows(String sql, String... messages) throws SQLException {
        List<String> expected = chain.rows(sql);

        assertThat(expected).isNotEmpty();
        assertThat(chain.rows(chain.sqlInThread(messages).sql())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and by region?",
                "by region",
                "what about by region?",
                "per region please",
                "break it down by region",
                "can you split that by region?",
                "the same for each region",
                "and what about the region?"
            })
    void a_group_is_added(String message) throws SQLException {
        assertRows("SELECT region, sum(revenue)" + SALES + Q3 + BY_1, "What were the sales in Q3?", message);
    }

    @Test
    void another_group_replaces_the_one_before_unless_more_is_asked_for() throws SQLException {
        assertRows("SELECT category, sum(revenue)" + SALES + BY_1, "sales by region", "and by category?");
        assertRows(
                "SELECT date_trunc('month', order_date), sum(revenue)" + SALES + "GROUP BY 1 ORDER BY 1",
                "sales by region",
                "the same by month");
        assertRows(
                "SELECT region, category, sum(revenue)" + SALES + "GROUP BY ALL ORDER BY 3 DESC, 1, 2",
                "sales by region",
                "also by category");
        assertRows("SELECT sum(revenue)" + SALES, "sales by region", "in total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"and in Q2?", "what about Q2?", "how about in Q2", "in Q2", "Q2?", "same for Q2", "now for Q2"})
    void another_period_replaces_the_one_before(String message) throws SQLException {
        assertRows("SELECT region, sum(revenue)" + SALES + Q2 + BY_1, "sales in Q3 by region", message);
    }

    @Test
    void a_year_alone_is_a_period() throws SQLException {
        assertRows(
                "SELECT sum(revenue)" + SALES + "WHERE year(order_date) = 2024",
                "What were the sales in 2025?",
                "2024?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "only online; = 'online'",
                "and for Online?; = 'online'",
                "what about the Online ones; = 'online'",
                "without Online; <> 'online'",
                "exclude Online; <> 'online'"
            })
    void a_filter_is_added(String message, String condition) throws SQLException {
        assertRows(
                "SELECT count(*) FROM orders" + Q3 + "AND channel " + condition,
                "How many orders were there in Q3?",
                message);
    }

    @Test
    void a_filter_replaces_one_of_the_same_column_and_no_other() throws SQLException {
        assertRows(
                "SELECT count(*) FROM orders WHERE status = 'cancelled' AND channel = 'in store'",
                "How many orders were cancelled?",
                "only online",
                "and in store?");
    }

    @Test
    void the_best_and_the_worst_are_those_of_what_was_shown() throws SQLException {
        String byStore = "SELECT name, sum(revenue) FROM order_items JOIN orders USING (order_id)"
                + " JOIN stores USING (store_id) GROUP BY 1 ORDER BY 2 ";

        assertRows(byStore + "DESC LIMIT 2", "sales by store", "top 2");
        assertRows(byStore + "LIMIT 3", "sales by store", "show me the 3 worst");
        assertRows(byStore + "LIMIT 2", "sales by store", "top 5", "bottom 2");
        assertRows(byStore + "LIMIT 1", "Which store had the highest revenue?", "and the lowest?");
        assertRows(byStore + "DESC LIMIT 2", "What were the sales?", "top 2 stores");
    }

    @Test
    void what_ranks_can_be_exchanged() throws SQLException {
        assertRows(
                "SELECT products.name, sum(quantity)" + SALES + LAST_MONTH + "GROUP BY 1 ORDER BY 2 DESC LIMIT 1",
                "top 1 products by revenue last month",
                "and by units sold?");
        assertRows(
                "SELECT stores.name, sum(revenue)" + SALES + LAST_MONTH + "GROUP BY 1 ORDER BY 2 DESC LIMIT 2",
                "top 2 products by revenue last month",
                "the same for stores");
    }

    @Test
    void another_measure_replaces_the_one_before() throws SQLException {
        String returns = "SELECT count(*) FROM returns WHERE return_date >= DATE '2025-07-01'"
                + " AND return_date < DATE '2025-10-01'";

        assertRows(returns, "What were the sales in Q3?", "and the returns?");
        assertRows(returns, "How many orders were there in Q3?", "what about returns?");
        assertRows("SELECT sum(quantity)" + SALES + Q3, "What were the sales in Q3?", "and the units sold?");
        assertRows("SELECT channel, count(*) FROM orders " + BY_1, "sales by channel", "and the number of orders?");
    }

    @Test
    void another_chart_shows_the_same_rows() {
        QueryPlan.RunSql pie = chain.sqlInThread("sales by region", "as a pie chart");

        assertThat(pie.chartHint()).isEqualTo("pie");
        assertThat(pie.sql()).isEqualTo(chain.sql("sales by region").sql());
        assertThat(chain.sqlInThread("sales by region", "as a pie chart", "and in Q2?")
                        .chartHint())
                .isEqualTo("pie");
    }

    @Test
    void a_period_is_compared_with_the_one_before() throws SQLException {
        assertRows(
                "SELECT a, b, b - a, round(100 * (b - a) / a, 2) FROM (SELECT"
                        + " sum(revenue) FILTER (quarter(order_date) = 2) AS a,"
                        + " sum(revenue) FILTER (quarter(order_date) = 3) AS b" + SALES
                        + "WHERE year(order_date) = 2025)",
                "What were the sales in Q3?",
                "compare with Q2");
    }

    @Test
    void each_message_goes_on_with_the_one_before_it() throws SQLException {
        assertRows(
                "SELECT region, count(*) FROM returns JOIN order_items USING (order_item_id)"
                        + " JOIN orders USING (order_id) JOIN stores USING (store_id)"
                        + " WHERE return_date >= DATE '2025-04-01' AND return_date < DATE '2025-07-01'"
                        + " GROUP BY 1 ORDER BY 2 DESC LIMIT 2",
                "What were the sales in Q3?",
                "and by region?",
                "and in Q2?",
                "as a pie chart",
                "top 2",
                "and the returns?");
    }

    @Test
    void what_was_kept_is_said_first() {
        assertThat(chain.sqlInThread("What were the sales in Q3?", "and by region?", "and in Q2?")
                        .assumptions()
                        .getFirst())
                .isEqualTo("Continues: What were the sales in Q2 by region.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many customers are there?",
                "And how many customers do we have?",
                "sales by store",
                "revenue in Q2",
                "show all stores",
                "which products sold best last month?"
            })
    void a_complete_question_inherits_nothing(String message) {
        QueryPlan.RunSql inThread = chain.sqlInThread("sales in Q3 by region", "top 2", message);

        assertThat(inThread).isEqualTo(chain.sql(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"and by region?", "what about last month?", "the same by month", "and the top 5?"})
    void what_goes_on_with_nothing_is_declined(String message) {
        assertThat(chain.plan(message))
                .isInstanceOfSatisfying(
                        QueryPlan.Decline.class,
                        decline -> assertThat(decline.reason())
                                .isEqualTo(
                                        "This continues an earlier question, but there is none of yours here that I can"
                                                + " build on. Ask it in full."));
    }

    @Test
    void what_goes_on_with_a_question_that_is_too_long_ago_is_declined() {
        assertThat(chain.plan("and in Q2?", List.of(new Turn("and by region?", "SELECT 1"))))
                .isInstanceOf(QueryPlan.Decline.class);
    }

    @Test
    void a_change_that_is_not_understood_is_declined_with_its_words() {
        assertThat(chain.inThread("sales by region", "and by flavour?"))
                .isInstanceOfSatisfying(
                        QueryPlan.Decline.class,
                        decline -> assertThat(decline.reason())
                                .startsWith("I take this for a change of “sales by region”, but do not understand")
                                .contains("“flavour”"));
        assertThat(chain.inThread("top 5 stores by revenue last month", "compared to September"))
                .isInstanceOfSatisfying(
                        QueryPlan.Decline.class,
                        decline -> assertThat(decline.reason()).contains("cannot tell what is to change"));
    }

    @Test
    void words_about_something_else_are_no_change() {
        assertThat(chain.inThread("sales by region", "why is the sky blue?"))
                .isEqualTo(chain.plan("why is the sky blue?"));
    }
}
