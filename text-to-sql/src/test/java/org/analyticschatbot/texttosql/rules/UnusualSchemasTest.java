package org.analyticschatbot.texttosql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.sql.TableName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnusualSchemasTest {

    private static final String TABLES = """
            CREATE TABLE "заказы" ("номер" BIGINT, "сумма" DOUBLE);
            INSERT INTO "заказы" VALUES (1, 10), (2, 30);
            CREATE TABLE "顧客" ("番号" BIGINT, "国" VARCHAR);
            INSERT INTO "顧客" VALUES (1, '日本'), (2, '日本'), (3, 'スペイン');
            CREATE TABLE "طلبات" ("رقم" BIGINT, "مبلغ" DOUBLE);
            INSERT INTO "طلبات" VALUES (1, 5);
            CREATE TABLE "order" ("group" VARCHAR, "select" BIGINT, "from" DATE);
            INSERT INTO "order" VALUES ('a', 1, DATE '2025-01-01'), ('b', 2, DATE '2025-01-02'), ('b', 4, DATE '2025-01-03');
            CREATE TABLE "Sales Figures" ("Sales Person" VARCHAR, "netValue" DOUBLE);
            INSERT INTO "Sales Figures" VALUES ('Ada', 7), ('Bob', 8);
            CREATE TABLE "empty_things" ("thing_id" BIGINT, "label" VARCHAR, "weight" DOUBLE, "made_on" DATE)
            """;

    private Database unusual;

    @BeforeAll
    void open() throws SQLException {
        unusual = Database.of(TABLES, "empty_things.thing_id");
    }

    @AfterAll
    void close() throws SQLException {
        unusual.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "How many заказы are there?; 2",
                "What is the average сумма of заказы?; 20.0",
                "How many 顧客 are there?; 3",
                "How many 顧客 are there for each 国?; スペイン|1, 日本|2",
                "How many طلبات are there?; 1",
                "How many orders are there?; 3",
                "How many orders are there for each group?; a|1, b|2",
                "What is the average netValue of sales figures?; 7.5",
                "What is the highest net value?; 8.0",
                "How many empty things are there?; 0",
                "How many empty things are there for each label?; ''",
                "Show all empty things; ''",
                "Which empty thing has the highest weight?; ''",
                "How many empty things were there in 2024?; 0",
            })
    void names_of_any_kind_are_understood(String question, String rows) throws SQLException {
        String[] expected = rows.isEmpty() ? new String[0] : rows.split(", ");

        assertThat(unusual.ask(question)).containsExactlyInAnyOrder(expected);
    }

    @Test
    void a_table_of_a_thousand_columns_is_searched_by_name() {
        List<ColumnSchema> columns = IntStream.range(0, 1_000)
                .mapToObj(number -> new ColumnSchema("reading_" + number, "bigint", null, false, null))
                .toList();
        Schema wide =
                new Schema(List.of(new TableSchema(TableName.of("sensors"), null, columns, List.of(), 1L)), List.of());

        assertThat(unusual.plan("What is the average reading_777 of sensors?", wide))
                .isInstanceOfSatisfying(
                        QueryPlan.RunSql.class, run -> assertThat(run.sql()).contains("avg(\"reading_777\")"));
    }
}
