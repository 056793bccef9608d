package org.analyticschatbot.local.duckdb.load;

import static org.analyticschatbot.local.duckdb.DataFiles.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.analyticschatbot.local.duckdb.DataFiles;
import org.analyticschatbot.local.duckdb.DuckDbDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    private DataFiles files;

    @BeforeEach
    void emptyFolder() {
        files = new DataFiles(folder);
    }

    @Test
    void each_file_and_each_sub_folder_is_a_table() {
        files.with("orders.csv", "id", "1")
                .with("lines.tsv", "id\tn", "1\t2")
                .with("events.json", "[{\"a\": 1}, {\"a\": 2}]")
                .with("clicks.ndjson", "{\"b\": 1}")
                .withParquet("prices.parquet", "SELECT 1 AS p")
                .withParquet("stock/part-1.parquet", "SELECT 1 AS s")
                .withParquet("stock/part-2.parquet", "SELECT 2 AS s")
                .with(".hidden.csv", "x", "1")
                .with("_SUCCESS")
                .with("README.txt", "text");

        try (var database = files.open()) {
            assertThat(database.loadReport().tables())
                    .extracting(table -> table.name().name())
                    .containsExactly("clicks", "events", "lines", "orders", "prices", "stock");
            assertThat(database.loadReport().problems()).isEmpty();
            assertThat(rows(database, "SELECT sum(a) FROM events")).containsExactly("3");
            assertThat(rows(database, "SELECT sum(s) FROM stock")).containsExactly("3");
        }
    }

    @Test
    void names_become_safe_and_every_change_is_reported() {
        files.with("Orders.csv", "id", "1")
                .with("2024 Sales (EU).csv", "id", "1")
                .with("select.csv", "id", "1")
                .with("Käufe.csv", "id", "1");

        try (var database = files.open()) {
            assertThat(database.loadReport().tables())
                    .extracting(table -> table.name().name())
                    .containsExactlyInAnyOrder("orders", "t_2024_sales_eu", "t_select", "kaufe");
            assertThat(database.loadReport().renamings())
                    .extracting(Renaming::toString)
                    .containsExactlyInAnyOrder(
                            "2024 Sales (EU).csv: ask about it as t_2024_sales_eu",
                            "select.csv: ask about it as t_select",
                            "Käufe.csv: ask about it as kaufe");
        }
    }

    @Test
    void of_two_files_with_one_name_the_second_gets_another() {
        files.with("sales.csv", "id", "1").with("sales.json", "[{\"id\": 2}]");

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT id FROM sales")).containsExactly("1");
            assertThat(rows(database, "SELECT id FROM sales_2")).containsExactly("2");
            assertThat(database.loadReport().renamings())
                    .extracting(Renaming::file, Renaming::to)
                    .containsExactly(tuple("sales.json", "sales_2"));
        }
    }

    @Test
    void a_folder_of_nothing_but_partitions_is_one_table() {
        DataFiles sales = new DataFiles(folder.resolve("sales"))
                .withParquet("y=2023/a.parquet", "SELECT 1 AS id")
                .withParquet("y=2024/a.parquet", "SELECT 2 AS id");

        try (var database = sales.open()) {
            assertThat(rows(database, "SELECT id, y FROM sales ORDER BY id")).containsExactly("1|2023", "2|2024");
        }
    }

    @Test
    void compressed_files_and_odd_file_names_are_read() throws IOException {
        files.with("it's [1].csv", "id", "1").withParquet("p [2].parquet", "SELECT 2 AS id");
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("packed.csv.gz")))) {
            out.write("id,name\n1,x\n".getBytes(StandardCharsets.UTF_8));
        }

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT name FROM packed")).containsExactly("x");
            assertThat(rows(database, "SELECT id FROM it_s_1 UNION ALL SELECT id FROM p_2"))
                    .containsExactlyInAnyOrder("1", "2");
        }
    }

    @Test
    void a_single_file_is_one_table() {
        files.with("orders.csv", "id", "1").with("other.csv", "id", "1");

        try (var database = DataFiles.open(folder.resolve("orders.csv"))) {
            assertThat(database.loadReport().tables())
                    .extracting(table -> table.name().name())
                    .containsExactly("orders");
        }
    }

    @Test
    void a_folder_that_is_missing_or_empty_is_a_problem() {
        try (var missing = DataFiles.open(folder.resolve("nowhere"));
                var empty = files.open()) {
            assertThat(problem(missing).message()).contains("no such");
            assertThat(problem(empty).message()).contains("no data");
        }
    }

    @Test
    void a_file_of_another_kind_is_a_problem_when_it_looks_like_data() {
        files.with("orders.csv", "id", "1").with("book.xlsx", "x");

        try (var database = files.open()) {
            assertThat(problem(database).toString()).startsWith("book.xlsx: ").contains("CSV");
        }
    }

    @Test
    void a_folder_that_mixes_kinds_is_a_problem() {
        files.with("orders.csv", "id", "1").with("mix/a.csv", "id", "1").with("mix/b.json", "{}");

        try (var database = files.open()) {
            assertThat(problem(database).file()).isEqualTo("mix");
        }
    }

    @Test
    void broken_JSON_is_named_with_its_line_and_the_rest_is_loaded() {
        files.with("bad.ndjson", "{\"a\": 1}", "{\"a\": 2}", "{bad", "{\"a\": 3}")
                .with("bad.json", "[", "{\"a\": 1},", "{\"a\": }]")
                .with("empty.json")
                .with("good.json", "{\"a\": 1}");

        try (var database = files.open()) {
            assertThat(database.loadReport().tables())
                    .extracting(table -> table.name().name())
                    .containsExactly("good");
            assertThat(database.loadReport().problems())
                    .extracting(LoadProblem::file, LoadProblem::line)
                    .containsExactly(tuple("bad.json", 3L), tuple("bad.ndjson", 3L), tuple("empty.json", null));
        }
    }

    @Test
    void JSON_values_of_many_types_are_text() {
        files.with("mixed.ndjson", "{\"a\": 1, \"b\": {\"c\": [1, 2]}}", "{\"a\": \"x\"}");

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT a, typeof(a), typeof(b) FROM mixed"))
                    .containsExactly("1|VARCHAR|STRUCT(c BIGINT[])", "x|VARCHAR|STRUCT(c BIGINT[])");
        }
    }

    @Test
    void a_broken_Parquet_file_is_named_and_the_rest_of_its_folder_is_read() {
        files.withParquet("sales/a.parquet", "SELECT 1 AS id")
                .withParquet("sales/b.parquet", "SELECT 2 AS id, 'x' AS extra")
                .with("sales/c.parquet", "this is no Parquet file")
                .with("broken.parquet", "nor is this");

        try (var database = files.open()) {
            assertThat(database.loadReport().problems())
                    .extracting(LoadProblem::file)
                    .containsExactly("broken.parquet", "sales/c.parquet");
            assertThat(rows(database, "SELECT id, extra FROM sales ORDER BY id"))
                    .containsExactly("1|null", "2|x");
        }
    }

    private static LoadProblem problem(DuckDbDatabase database) {
        assertThat(database.loadReport().problems()).hasSize(1);
        return database.loadReport().problems().getFirst();
    }
}
