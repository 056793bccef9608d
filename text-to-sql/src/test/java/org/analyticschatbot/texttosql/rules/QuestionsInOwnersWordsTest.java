package org.analyticschatbot.texttosql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsInOwnersWordsTest {

    private static final String YAML = """
            fiscal_year: {first_month: April}
            tables:
              orders:
                synonyms: [purchases]
                filters: ["status <> 'cancelled'"]
              customers:
                columns:
                  country: {synonyms: [market]}
            metrics:
              - name: revenue
                synonyms: [turnover]
                table: orders
                expression: sum(amount)
                where: status = 'shipped'
              - {name: average basket, table: orders, expression: sum(amount) / count(*)}
            """;

    private Database retail;

    @BeforeAll
    void open() throws SQLException {
        retail = Database.retail(YAML);
    }

    @AfterAll
    void close() throws SQLException {
        retail.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "What is the revenue?; 170.0",
                "total revenue; 170.0",
                "How much turnover did we make?; 170.0",
                "What was the revenue in 2025?; 70.0",
                "2025 revenue; 70.0",
                "average basket; 52.0",
                "What is the average basket of customers from Germany?; 20.0",
            })
    void a_metric_is_computed_as_it_is_defined(String question, String value) throws SQLException {
        assertThat(retail.ask(question)).containsExactly(value);
    }

    @Test
    void a_metric_is_grouped_by_a_column_with_another_name() throws SQLException {
        QueryPlan.RunSql plan = retail.sql("turnover by market");

        assertThat(retail.rows(plan.sql())).as(plan.sql()).containsExactly("France|150.0", "Germany|20.0");
    }

    @Test
    void a_metric_ranks() throws SQLException {
        assertThat(retail.ask("top 2 customers by revenue")).containsExactly("Ada|150.0", "Bob|20.0");
        assertThat(retail.ask("Which customer has the highest revenue?")).containsExactly("Ada|150.0");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "revenue in fiscal 2026; 70.0",
                "What was the revenue in FY2024?; 100.0",
                "revenue in Q2 of fiscal year 2026; 50.0",
                "revenue in q2 fy26; 50.0",
                "revenue this fiscal year; 70.0",
                "revenue of the last fiscal quarter; 50.0",
                "revenue in Q1 2024; 100.0",
            })
    void the_fiscal_year_begins_when_its_owner_says(String question, String value) throws SQLException {
        assertThat(retail.ask(question)).containsExactly(value);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "How many purchases are there?; 5",
                "How many cancelled orders are there?; 1",
                "How many orders have an amount above the average?; 2",
                "How many customers have no orders?; 1",
                "How many customers have at least 2 orders?; 1",
                "How many customers have cancelled orders?; 1",
                "What is the total quantity of order items?; 10",
            })
    void rows_that_do_not_count_are_left_out_unless_the_question_speaks_of_them(String question, String count)
            throws SQLException {
        assertThat(retail.ask(question)).containsExactly(count);
    }

    @Test
    void each_use_is_told() {
        QueryPlan.RunSql plan = retail.sql("turnover of purchases by market in fiscal 2026");

        assertThat(plan.assumptions())
                .contains(
                        "Revenue is sum(amount) where status = 'shipped', as chatbot.yaml says.",
                        "“purchases” are the rows of orders, as chatbot.yaml says.",
                        "“market” is customers.country, as chatbot.yaml says.",
                        "“fiscal 2026” is April 1, 2025 to March 31, 2026, as chatbot.yaml says.",
                        "Only rows of orders with (status <> 'cancelled') count, as chatbot.yaml says.");
    }

    @Test
    void what_is_not_used_is_not_told() {
        assertThat(retail.sql("How many products are there?").assumptions()).isEmpty();
        assertThat(retail.sql("How many cancelled orders are there?").assumptions())
                .noneMatch(assumption -> assumption.contains("Only rows"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"average revenue", "revenue by category", "revenue by fiscal quarter"})
    void what_is_not_defined_is_declined(String question) {
        assertThat(retail.plan(question)).isInstanceOf(QueryPlan.Decline.class);
    }

    @Test
    void without_its_owners_words_a_fiscal_year_is_not_guessed() throws SQLException {
        try (Database plain = Database.retail()) {
            assertThat(plain.plan("total amount in fiscal 2026")).isInstanceOf(QueryPlan.Decline.class);
        }
    }

    @Test
    void a_metric_goes_on_in_a_thread() throws SQLException {
        assertThat(retail.rows(
                        retail.sqlInThread("revenue in 2025", "and in 2024?").sql()))
                .containsExactly("100.0");
    }
}
