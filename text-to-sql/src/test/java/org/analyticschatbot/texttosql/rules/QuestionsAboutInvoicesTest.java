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

/** Customers and what they were sold: two amounts, people asked for by "who", rows named beside what is told of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsAboutInvoicesTest {

    private Database invoices;

    @BeforeAll
    void open() throws SQLException {
        invoices = Database.invoices();
    }

    @AfterAll
    void close() throws SQLException {
        invoices.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the total amount by customer?",
                "total amount of paid invoices",
                "What is the average amount of the invoices?"
            })
    void of_two_amounts_the_asker_chooses_and_each_option_can_be_asked(String question) {
        assertThat(invoices.plan(question))
                .isInstanceOfSatisfying(
                        QueryPlan.AskBack.class,
                        askBack -> assertThat(askBack.options())
                                .containsExactly(
                                        question.replace("?", "") + ", using net amount of invoice?",
                                        question.replace("?", "") + ", using gross amount of invoice?")
                                .allSatisfy(option ->
                                        assertThat(invoices.plan(option)).isInstanceOf(QueryPlan.RunSql.class)));
    }

    @Test
    void the_amount_that_was_chosen_is_added_up() throws SQLException {
        assertThat(invoices.ask("What is the total amount by customer, using gross amount of invoice?"))
                .containsExactly("Ada|357.0", "Bea|59.5", "Cy|11.9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who has the most invoices?|Ada",
                "Who signed up first?|Ada",
                "Which product was sold the most?|Bulb;13",
                "How many products are out of stock?|1",
                "How many products are in stock?|3",
                "Show products cheaper than the average price|Lamp,Bulb",
                "What is the price of the Desk and the Chair?|200.0,80.0",
                "Give me the top 2 products by price|Desk;200.0,Chair;80.0",
                "List all products with their category sorted by price|Bulb;Light,Lamp;Light,Chair;Furniture,Desk;Furniture",
                "Show the most expensive product of each category|Furniture;Desk,Light;Lamp",
                "Which customer has invoice number 3?|Bea"
            })
    void what_people_ask_about_invoices(String question, String rows) throws SQLException {
        assertThat(invoices.ask(question))
                .containsExactlyInAnyOrder(rows.replace(';', '|').split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List each customer with the number of their invoices, including those without invoices",
                "Which customers have never bought anything?",
                "Which products have no products?"
            })
    void what_must_not_be_true_is_never_left_out_in_silence(String question) {
        assertThat(invoices.plan(question)).isInstanceOf(QueryPlan.Decline.class);
    }
}
