package org.analyticschatbot.texttosql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlan.AskBack;
import org.analyticschatbot.core.processprompt.QueryPlan.Decline;
import org.analyticschatbot.core.sql.TableName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of the data that a question calls by another name, misspells, or names in part. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuesInOtherWordsTest {

    private static final String TRADE = """
            CREATE TABLE customers (customer_id BIGINT, company VARCHAR, country VARCHAR, full_name VARCHAR, gender VARCHAR);
            INSERT INTO customers VALUES
              (1, 'Acme Corp.', 'United States', 'Ada Quill', 'F'), (2, 'Acme Ltd.', 'United Kingdom', 'Bob Rune', 'M'),
              (3, 'Borealis Foods', 'Germany', 'Cem Stone', 'M'), (4, 'Port of Norwick', 'United States', 'Dora Tern', 'F');
            CREATE TABLE depots (depot_id BIGINT, state VARCHAR, is_open VARCHAR);
            INSERT INTO depots VALUES (1, 'CA', 'Y'), (2, 'NY', 'N'), (3, 'ID', 'Y');
            CREATE TABLE orders (order_id BIGINT, customer_id BIGINT, amount DOUBLE);
            INSERT INTO orders VALUES (1, 1, 10), (2, 2, 20), (3, 3, 30), (4, 3, 40)""";
    private static final String KEYS = """
            customers.customer_id
            depots.depot_id
            orders.order_id
            orders.customer_id -> customers.customer_id""";

    private Database trade;

    @BeforeAll
    void open() throws SQLException {
        trade = Database.of(TRADE, KEYS);
    }

    @AfterAll
    void close() throws SQLException {
        trade.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "How many customers are in the usa?; 2; “usa” is read as “United States”.",
                "How many customers are from the United States of America?; 2; ''",
                "How many American customers are there?; 2; “American” is read as “United States”.",
                "How many US customers are there?; 2; “US” is read as “United States”.",
                "How many us customers are there?; 2; “us” is read as “United States”.",
                "How many customers are in the us?; 2; “the us” is read as “United States”.",
                "How many british customers do we have?; 1; “british” is read as “United Kingdom”.",
                "How many women are customers?; 2; “women” is read as “F”.",
                "How many depots are in California?; 1; “California” is read as “CA”.",
                "How many depots are there in nyc?; 1; “nyc” is read as “NY”.",
                "How many customers are from Germnay?; 1; “Germnay” is read as “Germany”.",
                "How many customers are from the untied states?; 2; “untied states” is read as “United States”.",
                "What is the total amount of orders of borealis?; 70.0; “borealis” is read as “Borealis Foods”.",
                "How many orders were placed by customers of Norwick?; 0; “Norwick” is read as “Port of Norwick”.",
            })
    void another_name_a_slip_or_a_part_stands_for_the_only_value_that_it_can_mean_and_that_is_told(
            String question, String number, String assumption) throws SQLException {
        QueryPlan.RunSql plan = trade.sql(question);

        assertThat(trade.rows(plan.sql())).as(plan.sql()).containsExactly(number);
        assertThat(String.join("\n", plan.assumptions())).contains(assumption);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Show us the number of customers; 4",
                "How many customers bought from us?; 4",
                "HOW MANY DEPOTS DO WE HAVE IN ALL; 3",
            })
    void words_that_only_look_like_a_value_are_none(String question, String number) throws SQLException {
        assertThat(trade.ask(question)).containsExactly(number);
    }

    @Test
    void a_value_that_stands_in_the_question_as_it_is_stored_is_not_told() {
        assertThat(trade.sql("How many customers are from Germany?").assumptions())
                .isEmpty();
    }

    @Test
    void where_two_values_can_be_meant_the_asker_chooses() throws SQLException {
        QueryPlan plan = trade.plan("What is the total amount of orders of acme?");

        assertThat(plan)
                .isInstanceOfSatisfying(
                        AskBack.class,
                        ask -> assertThat(ask.options())
                                .containsExactly(
                                        "What is the total amount of orders of “Acme Corp.”?",
                                        "What is the total amount of orders of “Acme Ltd.”?"));
        assertThat(trade.ask("What is the total amount of orders of “Acme Ltd.”?"))
                .containsExactly("20.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many orders are of Quill?",
                "How many orders are of Ada Quilll?",
                "How many customers are from Borealis Shoes?",
                "How many orders are of foods?",
            })
    void private_values_and_loose_resemblances_are_not_guessed(String question) {
        assertThat(trade.plan(question)).isInstanceOf(Decline.class);
    }

    @Test
    void values_of_a_column_that_becomes_private_are_not_guessed_any_more() {
        Schema kept = trade.schema();
        List<TableSchema> tables = kept.tables().stream()
                .map(ValuesInOtherWordsTest::withPrivateCompany)
                .toList();

        assertThat(trade.plan("How many orders are of borealis?", new Schema(tables, kept.foreignKeys())))
                .isInstanceOf(Decline.class);
    }

    private static TableSchema withPrivateCompany(TableSchema table) {
        List<ColumnSchema> columns = table.columns().stream()
                .map(column -> column.name().equals("company")
                        ? new ColumnSchema(column.name(), column.type(), null, true, column.statistics())
                        : column)
                .toList();
        return new TableSchema(table.name(), null, columns, table.primaryKey(), table.rowCount());
    }

    @Test
    void values_of_tables_that_the_asker_may_not_use_are_not_guessed() {
        Schema without = trade.schema().only(table -> !table.equals(TableName.of("customers")));

        assertThat(trade.plan("How many orders are of borealis?", without)).isInstanceOf(Decline.class);
        assertThat(trade.plan("How many orders are American?", without)).isInstanceOf(Decline.class);
    }
}
