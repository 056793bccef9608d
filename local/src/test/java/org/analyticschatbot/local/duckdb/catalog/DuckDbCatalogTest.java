package org.analyticschatbot.local.duckdb.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.local.duckdb.DataFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbCatalogTest {

    @TempDir
    Path folder;

    private DataFiles files;

    @BeforeEach
    void emptyFolder() {
        files = new DataFiles(folder);
    }

    @Test
    void types_are_Trinos() {
        files.withParquet("every.parquet", """
                SELECT 1::TINYINT a, 1::UINTEGER b, 1.5::FLOAT c, 1.5::DECIMAL(10, 2) d, DATE '2024-01-01' e,
                    TIMESTAMP '2024-01-01 10:00:00' f, TIME '10:00:00' g, [1, 2] h, {'x y': 1, 'z': ['a']} i,
                    MAP {'k': 1} j, TIMESTAMPTZ '2024-01-01 10:00:00+00' k, true l, 'x' m, 'x'::BLOB n
                """);

        TableSchema table = table(catalog().schema(), "every");

        assertThat(table.columns())
                .extracting(ColumnSchema::type)
                .containsExactly(
                        "tinyint",
                        "bigint",
                        "real",
                        "decimal(10,2)",
                        "date",
                        "timestamp",
                        "time",
                        "array(integer)",
                        "row(\"x y\" integer, z array(varchar))",
                        "map(varchar, integer)",
                        "timestamp with time zone",
                        "boolean",
                        "varchar",
                        "varbinary");
    }

    @Test
    void the_values_of_a_column_are_counted() {
        files.with(
                "sales.csv",
                "id,region,amount,sold",
                "1,EU,1.5,2024-01-02 10:00:00",
                "2,EU,,2024-01-03 10:00:00",
                "3,US,-3,2024-01-04 10:00:00",
                "4,,7,2024-01-05 10:00:00");

        TableSchema sales = table(catalog().schema(), "sales");

        assertThat(sales.rowCount()).isEqualTo(4);
        assertThat(sales.primaryKey()).containsExactly("id");
        assertThat(statistics(sales, "region"))
                .isEqualTo(new ColumnStatistics(0.25, 2, "EU", "US", List.of("EU", "US")));
        assertThat(statistics(sales, "amount")).isEqualTo(new ColumnStatistics(0.25, 3, "-3.0", "7.0", List.of()));
        assertThat(statistics(sales, "sold").min()).isEqualTo("2024-01-02T10:00:00");
    }

    @Test
    void an_empty_table_has_statistics_too() {
        files.with("empty.csv", "id,name");

        TableSchema empty = table(catalog().schema(), "empty");

        assertThat(empty.rowCount()).isZero();
        assertThat(empty.primaryKey()).isEmpty();
        assertThat(statistics(empty, "name")).isEqualTo(new ColumnStatistics(0, 0, null, null, List.of()));
    }

    @Test
    void of_personal_columns_only_counts_are_known() {
        files.with("customers.csv", "id,name,email", "1,Acme,a@example.org", "2,Zorg,b@example.org");

        TableSchema customers = table(catalog().schema(), "customers");

        assertThat(column(customers, "name").isPrivate()).isFalse();
        assertThat(column(customers, "email").isPrivate()).isTrue();
        assertThat(statistics(customers, "email")).isEqualTo(new ColumnStatistics(0, 2, null, null, List.of()));
    }

    @Test
    void schema_json_gives_comments_keys_and_privacy_but_no_types() {
        files.with("makers.csv", "Code,Full Name,email", "1,Fiat,x")
                .with("cars.csv", "no,made_by", "7,1")
                .with("schema.json", """
                        {"tables": [
                          {"name": "Makers", "label": "car makers", "columns": [
                            {"name": "code", "type": "text", "label": "maker code", "primary_key": true},
                            {"name": "Full Name", "private": true, "comment": "official name"},
                            {"name": "email", "private": false, "label": "email"}]}],
                         "foreign_keys": [["cars.made_by", "makers.code"], ["cars.nothing", "makers.code"]]}
                        """);

        DuckDbCatalog catalog = catalog();
        TableSchema makers = table(catalog.schema(), "makers");

        assertThat(makers.comment()).isEqualTo("car makers");
        assertThat(makers.primaryKey()).containsExactly("Code");
        assertThat(makers.columns())
                .containsExactly(
                        new ColumnSchema(
                                "Code",
                                "bigint",
                                "maker code",
                                false,
                                column(makers, "Code").statistics()),
                        new ColumnSchema(
                                "Full Name",
                                "varchar",
                                "official name",
                                true,
                                new ColumnStatistics(0, 1, null, null, List.of())),
                        new ColumnSchema(
                                "email",
                                "varchar",
                                null,
                                false,
                                column(makers, "email").statistics()));
        assertThat(catalog.schema().foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.fromColumn()).isEqualTo("made_by");
            assertThat(key.confidence()).isEqualTo(1);
        });
        assertThat(catalog.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("cars.nothing to makers.code"));
    }

    @Test
    void a_broken_schema_json_is_a_problem_with_its_line() {
        files.with("a.csv", "x", "1").with("schema.json", "{", "\"tables\": [}");

        DuckDbCatalog catalog = catalog();

        assertThat(catalog.schema().tables()).hasSize(1);
        assertThat(catalog.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("schema.json");
            assertThat(problem.line()).isEqualTo(2L);
        });
    }

    @Test
    void a_declared_key_whose_values_repeat_is_not_used() {
        files.with("visits.csv", "visit_id,x", "1,1", "1,2").with("schema.json", """
                        {"tables": [{"name": "visits", "columns": [{"name": "visit_id", "primary_key": true}]}]}
                        """);

        DuckDbCatalog catalog = catalog();

        assertThat(table(catalog.schema(), "visits").primaryKey()).isEmpty();
        assertThat(catalog.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("visits.visit_id", "repeat"));
    }

    @Test
    void a_large_Parquet_table_is_known_from_a_sample_and_the_statistics_of_its_files() {
        files.withParquet("big/a.parquet", big(0)).withParquet("big/b.parquet", big(1));

        TableSchema big = table(catalog().schema(), "big");

        assertThat(big.rowCount()).isEqualTo(2_200_000);
        assertThat(statistics(big, "id").min()).isEqualTo("0");
        assertThat(statistics(big, "id").max()).isEqualTo("2199999");
        assertThat(statistics(big, "id").distinctCount()).isEqualTo(2_200_000);
        assertThat(statistics(big, "gap").nullShare()).isEqualTo(0.5);
        assertThat(statistics(big, "half").frequentValues()).containsExactlyInAnyOrder("h0", "h1");
        assertThat(statistics(big, "half").distinctCount()).isEqualTo(2);
        assertThat(statistics(big, "thousand").distinctCount()).isBetween(990L, 1010L);
    }

    @Test
    void the_key_of_a_large_copied_table_is_proven() {
        writeManyRows("many.csv", 1_300_000);

        TableSchema many = table(catalog().schema(), "many");

        assertThat(many.rowCount()).isEqualTo(1_300_000);
        assertThat(many.primaryKey()).containsExactly("id");
        assertThat(statistics(many, "b").distinctCount()).isBetween(6L, 8L);
    }

    @Test
    void chatbot_yaml_wins_over_schema_json_and_over_what_names_suggest() {
        files.with("orders.csv", "id,rgn,email,payer", "1,EU,a@example.org,Ann", "2,US,b@example.org,Bob")
                .with("schema.json", """
                        {"tables": [{"name": "orders", "comment": "old", "columns": [
                          {"name": "payer", "private": false}, {"name": "rgn", "comment": "kept"}]}]}
                        """)
                .with("chatbot.yaml", """
                        tables:
                          orders:
                            description: What was ordered.
                            columns:
                              rgn: {synonyms: [region]}
                              email: {private: false}
                              payer: {private: true}
                        metrics:
                          - {name: order count, table: orders, expression: count(*)}
                        """);

        DuckDbCatalog catalog = catalog();
        TableSchema orders = table(catalog.schema(), "orders");

        assertThat(catalog.problems()).isEmpty();
        assertThat(orders.comment()).isEqualTo("What was ordered.");
        assertThat(column(orders, "rgn").comment()).isEqualTo("kept");
        assertThat(column(orders, "rgn").synonyms()).containsExactly("region");
        assertThat(statistics(orders, "email").frequentValues()).containsExactly("a@example.org", "b@example.org");
        assertThat(statistics(orders, "payer")).isEqualTo(new ColumnStatistics(0, 2, null, null, List.of()));
        assertThat(catalog.schema().semantics().metrics()).hasSize(1);
    }

    @Test
    void what_DuckDB_would_not_run_is_told_with_its_line_in_chatbot_yaml() {
        files.with("orders.csv", "id,region", "1,EU", "2,US").with("chatbot.yaml", """
                metrics:
                  - name: total region
                    table: orders
                    expression: sum(region)
                verified_questions:
                  - question: How many are there in each region?
                    sql: SELECT regoin, count(*) FROM orders GROUP BY 1
                """);

        DuckDbCatalog catalog = catalog();

        assertThat(catalog.schema().semantics().metrics()).isEmpty();
        assertThat(catalog.problems())
                .extracting(problem -> problem.file() + " " + problem.line())
                .containsExactly("chatbot.yaml 4", "chatbot.yaml 7");
        assertThat(catalog.problems().getLast().message()).contains("regoin");
    }

    @Test
    void a_chatbot_yaml_that_cannot_be_read_is_told_and_nothing_fails() {
        files.with("orders.csv", "id,region", "1,EU").with("chatbot.yaml", StandardCharsets.UTF_16, "tables: {}");

        assertThat(catalog().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith("chatbot.yaml: The file cannot"));
        assertThat(catalog().schema().tables()).hasSize(1);
    }

    private void writeManyRows(String name, int rows) {
        StringBuilder line = new StringBuilder("id,a,b,c,d,e,f,g\n");
        for (int i = 0; i < rows; i++) {
            line.append(i).append(",1,").append(i % 7).append(",1,1,1,1,1\n");
        }
        files.with(name, line.toString());
    }

    private static String big(int half) {
        return "SELECT %d + i AS id, 'h%d' AS half, CASE WHEN i %% 2 = 0 THEN i END AS gap, (i * 7919) %% 1000 AS thousand, i AS b FROM range(1100000) t(i)"
                .formatted(half * 1_100_000, half);
    }

    private DuckDbCatalog catalog() {
        try (var database = files.open()) {
            return DuckDbCatalog.of(database, SchemaFile.beside(folder), ChatbotFile.beside(folder));
        }
    }

    private static TableSchema table(Schema schema, String name) {
        return schema.table(TableName.of(name)).orElseThrow();
    }

    private static ColumnSchema column(TableSchema table, String name) {
        return table.column(name).orElseThrow();
    }

    private static ColumnStatistics statistics(TableSchema table, String column) {
        return Objects.requireNonNull(column(table, column).statistics());
    }
}
