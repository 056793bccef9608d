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

/** Courses, changes and comparisons of totals, with the rows of hand-written SQL; asked on November 16, 2025. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsAboutGrowthTest {

    private static final String SALES =
            " FROM order_items JOIN orders USING (order_id) JOIN products USING (product_id)"
                    + " JOIN stores USING (store_id) ";
    private static final String CHANGE = ", b - a, round(100 * (b - a) / a, 2)";

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

    private static String between(String measure, String first, String second) {
        return measure + " FILTER (" + first + ") AS a, " + measure + " FILTER (" + second + ") AS b" + SALES;
    }

    private static String yearly(String measure, String key) {
        return "SELECT " + key + ", a, b" + CHANGE + " FROM (SELECT " + key + ", "
                + between(measure, "year(order_date) = 2024", "year(order_date) = 2025") + "GROUP BY ALL) ";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How did revenue develop over the last 12 months?",
                "How has revenue changed over the last 12 months?",
                "How did revenue evolve over the last 12 months?",
                "revenue trend over the last 12 months",
                "revenue over time for the last 12 months"
            })
    void a_course_over_a_year_is_told_by_month(String question) throws SQLException {
        assertRows(
                question,
                "SELECT date_trunc('month', order_date), sum(revenue)" + SALES
                        + "WHERE order_date >= DATE '2024-11-16' AND order_date < DATE '2025-11-17' GROUP BY 1 ORDER BY 1");
        assertThat(chain.sql(question).assumptions()).contains("The course is shown by month.");
    }

    @ParameterizedTest
    @CsvSource({"How did revenue develop last month?, day", "How did revenue develop in 2025?, month"})
    void the_grain_of_a_course_fits_its_length(String question, String unit) {
        QueryPlan.RunSql plan = chain.sql(question);

        assertThat(plan.sql()).contains("'" + unit + "'");
        assertThat(plan.assumptions()).contains("The course is shown by " + unit + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many orders were placed last month compared to the month before?",
                "How many orders were there last month vs the previous month?",
                "How many orders were there last month compared with the prior month?"
            })
    void a_month_is_compared_with_the_one_before_it(String question) throws SQLException {
        assertRows(
                question,
                "SELECT a, b" + CHANGE
                        + " FROM (SELECT count(*) FILTER (strftime(order_date, '%Y-%m') = '2025-09') AS a,"
                        + " count(*) FILTER (strftime(order_date, '%Y-%m') = '2025-10') AS b FROM orders)");
    }

    @Test
    void a_period_and_the_one_before_stand_side_by_side_with_the_change() throws SQLException {
        assertRows(
                "How many orders were placed last week compared to the week before?",
                "SELECT a, b" + CHANGE + " FROM (SELECT count(*) FILTER (order_date BETWEEN DATE '2025-10-27' AND"
                        + " DATE '2025-11-02') AS a, count(*) FILTER (order_date BETWEEN DATE '2025-11-03' AND"
                        + " DATE '2025-11-09') AS b FROM orders)");
        assertRows(
                "What was the revenue in 2025 compared to 2024?",
                "SELECT a, b" + CHANGE + " FROM (SELECT "
                        + between("sum(revenue)", "year(order_date) = 2024", "year(order_date) = 2025") + ")");
    }

    @Test
    void a_period_that_is_not_over_is_told() {
        assertThat(chain.sql("revenue this month vs last month").assumptions())
                .contains("November 2025 is not over yet: it counts up to 2025-11-16.");
        assertThat(chain.sql("How many orders were placed last week compared to the week before?")
                        .assumptions())
                .noneMatch(sentence -> sentence.contains("not over"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which stores are below the average revenue? | name | sum(revenue) | <",
                "Which stores have above-average revenue? | name | sum(revenue) | >",
                "customers who spent more than the average customer | first_name, last_name | sum(revenue) | >"
            })
    void totals_are_compared_with_their_average(String question, String shown, String measure, String operator)
            throws SQLException {
        String rows = shown.equals("name") ? "stores USING (store_id)" : "customers USING (customer_id)";
        assertRows(
                question,
                "SELECT " + shown + ", total, mean FROM (SELECT " + shown + ", " + measure + " AS total, avg(" + measure
                        + ") OVER () AS mean FROM order_items JOIN orders USING (order_id) JOIN " + rows
                        + " GROUP BY ALL) WHERE total " + operator + " mean ORDER BY total DESC, " + shown);
        assertThat(chain.sql(question).assumptions())
                .anyMatch(sentence -> sentence.startsWith("The average is that of the totals of all that have any"));
    }

    @Test
    void totals_are_compared_with_a_number() throws SQLException {
        assertRows(
                "stores with revenue above 19000",
                "SELECT stores.name, sum(revenue)" + SALES
                        + "GROUP BY ALL HAVING sum(revenue) > 19000 ORDER BY 2 DESC");
    }

    @Test
    void a_running_total_adds_up_what_stands_above() throws SQLException {
        assertRows(
                "running total of revenue by month in 2025",
                "SELECT month, total, sum(total) OVER (ORDER BY month) FROM (SELECT date_trunc('month', order_date)"
                        + " AS month, sum(revenue) AS total" + SALES
                        + "WHERE year(order_date) = 2025 GROUP BY ALL) ORDER BY month");
    }

    @Test
    void the_median_of_orders_is_that_of_their_totals() throws SQLException {
        assertRows(
                "median order value",
                "SELECT median(total) FROM (SELECT sum(revenue) AS total FROM order_items GROUP BY order_id)");
    }

    @Test
    void a_number_that_is_said_of_each_order_is_not_compared_with_totals_of_customers() {
        assertThat(chain.plan("Which customers have orders whose revenue is above 500?"))
                .isInstanceOf(QueryPlan.Decline.class);
    }

    @Test
    void by_what_somebody_is_best_is_asked_back() {
        assertThat(chain.plan("Who are our best customers?"))
                .isInstanceOfSatisfying(
                        QueryPlan.AskBack.class,
                        askBack -> assertThat(askBack.options())
                                .contains(
                                        "Who are our best customers by number of orders?",
                                        "Who are our best customers by total revenue?")
                                .allSatisfy(
                                        option -> assertThat(chain.plan(option)).isInstanceOf(QueryPlan.RunSql.class)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which store had the highest growth from 2024 to 2025?",
                "Which store grew the most from 2024 to 2025?",
                "Which store had the highest revenue growth from 2024 to 2025?"
            })
    void growth_ranks_by_the_change_in_percent_of_what_was_sold(String question) throws SQLException {
        assertRows(
                question,
                yearly("sum(revenue)", "stores.name").replace("stores.name, a", "name, a") + "ORDER BY 5 DESC LIMIT 1");
        assertThat(chain.sql(question).assumptions()).contains("Growth is the change in percent.");
    }

    @Test
    void groups_that_have_nothing_to_grow_from_are_left_out_and_told() throws SQLException {
        String question = "revenue growth by category between Q1 and Q2";

        assertRows(
                question,
                "SELECT category, a, b" + CHANGE + " FROM (SELECT category, "
                        + between(
                                "sum(revenue)",
                                "strftime(order_date, '%Y-%m') IN ('2025-01', '2025-02', '2025-03')",
                                "strftime(order_date, '%Y-%m') IN ('2025-04', '2025-05', '2025-06')")
                        + "GROUP BY ALL) WHERE a <> 0 ORDER BY 5 DESC");
        assertThat(chain.sql(question).assumptions())
                .contains("Left out are those with nothing in Q1 2025, since they have nothing to grow from.");
    }

    @Test
    void growth_of_a_past_period_is_that_from_the_one_before() throws SQLException {
        assertRows(
                "how much did revenue grow last year",
                "SELECT a, b" + CHANGE + " FROM (SELECT "
                        + between("sum(revenue)", "year(order_date) = 2023", "year(order_date) = 2024") + ")");
    }

    @Test
    void growth_by_month_is_the_change_from_month_to_month() throws SQLException {
        assertRows(
                "revenue growth by month",
                "SELECT month, b" + CHANGE + " FROM (SELECT month, b, lag(b) OVER (ORDER BY month) AS a FROM (SELECT"
                        + " date_trunc('month', order_date) AS month, sum(revenue) AS b" + SALES
                        + "GROUP BY 1)) ORDER BY 1");
    }

    @Test
    void the_difference_of_two_values_of_a_column_stands_beside_both() throws SQLException {
        assertRows(
                "What is the difference between revenue in Germany and France, using country of stores?",
                "SELECT a, b, b - a FROM (SELECT "
                        + between("sum(revenue)", "country = 'Germany'", "country = 'France'") + ")");
    }

    @Test
    void a_difference_whose_values_stand_in_several_columns_is_asked_back() {
        assertThat(chain.plan("What is the difference between revenue in Germany and France?"))
                .isInstanceOf(QueryPlan.AskBack.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For each category, which product sold the most units?",
                "For each region, which store sold the most?",
                "revenue growth of each store by month between 2024 and 2025",
                "Which store had the highest growth of orders and of revenue from 2024 to 2025?"
            })
    void what_would_be_told_of_other_groups_is_declined(String question) {
        assertThat(chain.plan(question)).isInstanceOf(QueryPlan.Decline.class);
    }
}
