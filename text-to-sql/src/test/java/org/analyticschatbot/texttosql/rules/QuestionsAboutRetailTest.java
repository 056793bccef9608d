package org.analyticschatbot.texttosql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsAboutRetailTest {

    private Database retail;

    @BeforeAll
    void open() throws SQLException {
        retail = Database.retail();
    }

    @AfterAll
    void close() throws SQLException {
        retail.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "How many orders are there?; 6",
                "What is the total number of customers?; 4",
                "Count the products; 4",
                "how many orders do we have; 6",
                "How many different countries are there?; 3",
                "How many customers are from France?; 2",
                "How many French customers are there?; 2",
                "How many orders were not shipped?; 3",
                "How many customers have no orders?; 1",
                "How many customers are older than 40?; 2",
                "How many products cost more than 50?; 2",
            })
    void counts(String question, String count) throws SQLException {
        assertThat(retail.ask(question)).containsExactly(count);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "What is the average price of products?; 50.5",
                "What are the minimum and maximum price of products in the category Books?; 12.0|60.0",
                "What is the total amount of orders?; 560.0",
                "sum of amount for shipped orders; 170.0",
                "What is the highest price?; 90.0",
                "What is the average age of customers from Spain or Germany?; 52.5",
                "What is the average age of customers who have an open order?; 26.0",
            })
    void aggregates(String question, String value) throws SQLException {
        assertThat(retail.ask(question)).containsExactly(value);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "How many orders were there in 2024?; 1",
                "How many orders were placed this month?; 1",
                "How many orders were placed last month?; 2",
                "How many orders were there in the last 30 days?; 2",
                "How many orders were there this year?; 5",
                "How many orders were there since August 2025?; 4",
                "How many orders were placed before 2025?; 1",
                "How many orders were there between July and August 2025?; 2",
                "How many orders were there in Q4 2025?; 3",
                "How many orders were there in October?; 2",
                "How many orders were there last week?; 1",
                "How many orders were there on 2025-11-03?; 1",
                "How many customers signed up in 2025?; 2",
            })
    void periods(String question, String count) throws SQLException {
        assertThat(retail.ask(question)).containsExactly(count);
    }

    @Test
    void a_quarter_without_its_year_is_the_latest_in_the_data_and_the_answer_says_so() throws SQLException {
        var plan = retail.sql("How many orders were there in Q3?");

        assertThat(plan.assumptions())
                .containsExactly("The period is July 1, 2025 to September 30, 2025, the latest in the data.");
        assertThat(retail.rows(plan.sql())).containsExactly("2");
    }

    @Test
    void rows_are_counted_for_each_value_of_a_column() throws SQLException {
        assertThat(retail.ask("How many customers are there in each country?"))
                .containsExactlyInAnyOrder("France|2", "Germany|1", "Spain|1");
        assertThat(retail.ask("number of orders by status"))
                .containsExactlyInAnyOrder("shipped|3", "cancelled|1", "open|2");
    }

    @Test
    void rows_are_counted_for_each_row_of_another_table() throws SQLException {
        assertThat(retail.ask("Show the name and the number of orders for each customer"))
                .containsExactlyInAnyOrder("Ada|3", "Bob|2", "Cem|1");
    }

    @Test
    void a_sum_is_grouped_over_a_join() throws SQLException {
        assertThat(retail.ask("What is the total amount of orders per country?"))
                .containsExactlyInAnyOrder("France|240.0", "Germany|320.0");
    }

    @Test
    void sales_mean_the_sum_of_amounts_and_the_answer_says_so() throws SQLException {
        var plan = retail.sql("sales by country");

        assertThat(plan.assumptions()).contains("Sales means the sum of orders.amount.");
        assertThat(retail.rows(plan.sql())).containsExactlyInAnyOrder("France|240.0", "Germany|320.0");
    }

    @Test
    void a_date_is_grouped_by_month_in_order_of_time() throws SQLException {
        assertThat(retail.ask("How many orders were there by month in 2025?"))
                .extracting(row -> row.replaceAll("^(\\d{4}-\\d{2}).*\\|", "$1|"))
                .containsExactly("2025-07|1", "2025-08|1", "2025-10|2", "2025-11|1");
    }

    @Test
    void superlatives_pick_one_row_and_top_n_several() throws SQLException {
        assertThat(retail.ask("What is the name of the oldest customer?")).containsExactly("Dora");
        assertThat(retail.ask("Who is the youngest customer?")).containsExactly("Cem");
        assertThat(retail.ask("What is the most expensive product?")).containsExactly("Chair");
        assertThat(retail.ask("Show the 2 cheapest products")).containsExactly("Novel", "Lamp");
        assertThat(retail.ask("Which customer has the most orders?")).containsExactly("Ada");
    }

    @Test
    void the_top_of_another_tables_sum_shows_the_sum() throws SQLException {
        assertThat(retail.ask("top 2 customers by amount")).containsExactly("Bob|320.0", "Ada|160.0");
        assertThat(retail.ask("top 1 customers by number of orders")).containsExactly("Ada|3");
    }

    @Test
    void rows_are_ordered_as_asked() throws SQLException {
        assertThat(retail.ask("List the names of customers sorted by age in descending order"))
                .containsExactly("Dora", "Bob", "Ada", "Cem");
        assertThat(retail.ask("List the product names in alphabetical order"))
                .containsExactly("Atlas", "Chair", "Lamp", "Novel");
    }

    @Test
    void values_and_ranges_restrict_rows() throws SQLException {
        assertThat(retail.ask("Which products cost between 30 and 70?")).containsExactlyInAnyOrder("Lamp", "Atlas");
        assertThat(retail.ask("Show the names of customers from France or Spain"))
                .containsExactlyInAnyOrder("Ada", "Cem", "Dora");
        assertThat(retail.ask("Which products have a price above the average?"))
                .containsExactlyInAnyOrder("Chair", "Atlas");
        assertThat(retail.ask("names of products whose name contains 'a'")).contains("Chair", "Lamp");
    }

    @Test
    void rows_with_and_without_related_rows_are_told_apart() throws SQLException {
        assertThat(retail.ask("Which customers have never placed an order?")).containsExactly("Dora");
        assertThat(retail.ask("Show the names of customers with at least 2 orders"))
                .containsExactlyInAnyOrder("Ada", "Bob");
        assertThat(retail.ask("Show the names of customers with fewer than 2 orders"))
                .containsExactlyInAnyOrder("Cem", "Dora");
        assertThat(retail.ask("Which customers have a cancelled order?")).containsExactly("Bob");
        assertThat(retail.ask("Which customers have both shipped and cancelled orders?"))
                .containsExactly("Bob");
    }

    @Test
    void a_customer_with_several_matching_orders_is_shown_once() throws SQLException {
        assertThat(retail.ask("names of customers who have shipped orders")).containsExactlyInAnyOrder("Ada", "Bob");
    }

    @Test
    void a_table_without_a_name_is_shown_with_all_its_columns() throws SQLException {
        assertThat(retail.ask("Show all orders with amount below 15")).containsExactly("6|1|2025-11-03|10.0|open");
    }

    @Test
    void identifiers_are_quoted_and_a_single_table_needs_no_prefix() {
        assertThat(retail.sql("How many customers are from France?").sql()).isEqualTo("""
                        SELECT count(*) AS "number_of_customers"
                        FROM "customers"
                        WHERE "country" = 'France'""");
    }

    @Test
    void a_quoted_value_cannot_break_out_of_its_literal() throws SQLException {
        var plan = retail.sql("Show the customers whose name is \"x' OR 1=1 --\"");

        assertThat(plan.sql()).contains("'x'' or 1=1 --'");
        assertThat(retail.rows(plan.sql())).isEmpty();
    }

    @Test
    void the_named_chart_is_a_hint_and_no_part_of_the_question() {
        var plan = retail.sql("Show the number of orders by status as a pie chart");

        assertThat(plan.chartHint()).isEqualTo("pie");
        assertThat(plan.title()).isEqualTo("Number of orders by status");
        assertThat(retail.sql("number of orders by status").chartHint()).isEmpty();
    }
}
