package org.analyticschatbot.local.duckdb.load;

import static org.analyticschatbot.local.duckdb.DataFiles.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.local.duckdb.DataFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFilesTest {

    @TempDir
    Path folder;

    private DataFiles files;

    @BeforeEach
    void emptyFolder() {
        files = new DataFiles(folder);
    }

    @Test
    void types_are_found_by_looking_at_the_values() {
        files.with(
                "people.csv",
                "id,zip,year,price,born,seen,member,paid,answer",
                "1,01234,2020,1.5,2001-02-03,2024-01-02 10:00:00,T,true,yes",
                "2,99999,2021,2,2001-02-04,2024-01-02 11:00:00,F,false,no");

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT column_name, column_type FROM (DESCRIBE people)"))
                    .containsExactly(
                            "id|BIGINT",
                            "zip|VARCHAR",
                            "year|BIGINT",
                            "price|DOUBLE",
                            "born|DATE",
                            "seen|TIMESTAMP",
                            "member|VARCHAR",
                            "paid|BOOLEAN",
                            "answer|VARCHAR");
            assertThat(rows(database, "SELECT zip, paid FROM people")).containsExactly("01234|true", "99999|false");
            assertThat(database.loadReport().problems()).isEmpty();
        }
    }

    @Test
    void whole_numbers_too_long_to_count_with_stay_text() {
        files.with("accounts.csv", "account", "12345678901234567890123", "2");

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT account, typeof(account) FROM accounts"))
                    .containsExactly("12345678901234567890123|VARCHAR", "2|VARCHAR");
        }
    }

    @Test
    void null_NA_and_nothing_are_missing_values() {
        files.with("cars.csv", "name,horsepower", "a,null", "b,NULL", "c,NA", "d,", "e,\"\"", "f,150");

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT typeof(horsepower) FROM cars LIMIT 1"))
                    .containsExactly("BIGINT");
            assertThat(rows(database, "SELECT name FROM cars WHERE horsepower IS NULL ORDER BY name"))
                    .containsExactly("a", "b", "c", "d", "e");
        }
    }

    @Test
    void a_value_far_down_widens_the_type_of_its_column() {
        String[] lines = IntStream.rangeClosed(0, 60_000)
                .mapToObj(i -> i == 0 ? "code,amount" : i + "," + i)
                .toArray(String[]::new);
        lines[60_000] = "007,1.5";
        files.with("late.csv", lines);

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT code, amount FROM late WHERE code = '007'"))
                    .containsExactly("007|1.5");
            assertThat(rows(database, "SELECT count(*) FROM late")).containsExactly("60000");
        }
    }

    @Test
    void in_a_large_file_too_a_late_value_widens_its_type_and_leading_zeros_are_kept() {
        String padding = "x".repeat(70);
        String[] lines = IntStream.rangeClosed(0, 250_000)
                .mapToObj(i -> i == 0 ? "zip,code,amount,note" : "10000," + i + ",3," + padding)
                .toArray(String[]::new);
        lines[249_999] = "01234,1,3,x";
        lines[250_000] = "10000,n.a.,2.5,x";
        files.with("large.csv", lines);

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT zip, code, amount FROM large WHERE note = 'x' ORDER BY zip"))
                    .containsExactly("01234|1|3.0", "10000|n.a.|2.5");
            assertThat(rows(database, "SELECT count(*) FROM large")).containsExactly("250000");
            assertThat(database.loadReport().problems()).isEmpty();
        }
    }

    @Test
    void in_a_large_file_leading_zeros_alone_make_a_column_text() {
        String padding = "x".repeat(70);
        String[] lines = IntStream.rangeClosed(0, 250_000)
                .mapToObj(i -> i == 0 ? "zip,note" : "10000," + padding)
                .toArray(String[]::new);
        lines[250_000] = "01234,x";
        files.with("large.csv", lines);

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT zip FROM large WHERE note = 'x'")).containsExactly("01234");
        }
    }

    @Test
    void the_separator_is_found_in_the_header() {
        files.with("semicolon.csv", "a;b", "1;x", "2;\"y;z\"")
                .with("bar.csv", "a|b", "1|x")
                .with("tabs.csv", "a\tb", "1\tx")
                .with("real.tsv", "a,a\tb", "1\tx")
                .with("single.csv", "a", "1");

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT b FROM semicolon")).containsExactly("x", "y;z");
            assertThat(rows(database, "SELECT b FROM bar")).containsExactly("x");
            assertThat(rows(database, "SELECT b FROM tabs")).containsExactly("x");
            assertThat(rows(database, "SELECT \"a,a\", b FROM real")).containsExactly("1|x");
            assertThat(rows(database, "SELECT a FROM single")).containsExactly("1");
        }
    }

    @Test
    void quoted_values_may_hold_separators_quotes_and_line_ends() {
        files.with("notes.csv", "id,\"the, note\"", "1,\"a \"\"b\"\", c", "d\"");

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT \"the, note\" FROM notes")).containsExactly("a \"b\", c\nd");
        }
    }

    @Test
    void a_file_without_a_header_gets_column_numbers_and_is_reported() {
        files.with("ages.csv", "Ann,34,2020-01-01", "Bob,45,2020-01-02");

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT column_1, column_2 FROM ages")).containsExactly("Ann|34", "Bob|45");
            assertThat(database.loadReport().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.file()).isEqualTo("ages.csv");
                assertThat(problem.message()).contains("column_1");
            });
        }
    }

    @Test
    void years_may_be_column_names() {
        files.with("sales.csv", "country,2019,2020", "DE,1,2");

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT country, \"2020\" FROM sales")).containsExactly("DE|2");
        }
    }

    @Test
    void odd_column_names_are_kept_and_unusable_ones_mended_and_reported() {
        files.with("odd.csv", "First Name,first name,,$x,a\"b,Größe", "1,2,3,4,5,6");

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT column_name FROM (DESCRIBE odd)"))
                    .containsExactly("First Name", "first name_2", "column_3", "x", "a\"b", "Größe");
            assertThat(database.loadReport().renamings())
                    .extracting(Renaming::from, Renaming::to)
                    .containsExactly(tuple("first name", "first name_2"), tuple("", "column_3"), tuple("$x", "x"));
        }
    }

    @Test
    void a_line_with_too_few_or_too_many_values_refuses_a_small_file_and_is_named() {
        files.with("ragged.csv", "a,b", "1,2", "3", "4,5,6").with("good.csv", "a", "1");

        try (var database = files.open()) {
            assertThat(database.loadReport().tables())
                    .extracting(table -> table.name().name())
                    .containsExactly("good");
            assertThat(database.loadReport().problems())
                    .extracting(LoadProblem::file, LoadProblem::line)
                    .containsExactly(tuple("ragged.csv", 3L), tuple("ragged.csv", 4L));
            assertThat(database.loadReport().problems().getFirst().message())
                    .contains("has 2 columns", "has 1", "not loaded");
        }
    }

    @Test
    void a_rare_bad_line_in_a_large_file_is_left_out_and_named() {
        String[] lines = IntStream.rangeClosed(0, 500)
                .mapToObj(i -> i == 0 ? "a,b" : i + "," + i)
                .toArray(String[]::new);
        lines[300] = "300";
        files.with("large.csv", lines);

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT count(*) FROM large")).containsExactly("499");
            assertThat(database.loadReport().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(301L);
                assertThat(problem.message()).contains("Left out");
            });
        }
    }

    @Test
    void a_quote_that_is_never_closed_refuses_the_file_and_is_named() {
        files.with("open.csv", "a,b", "1,2", "\"x,3", "4,5");

        try (var database = files.open()) {
            assertThat(database.loadReport().tables()).isEmpty();
            assertThat(database.loadReport().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(3L);
                assertThat(problem.message()).contains("never closed");
            });
        }
    }

    @Test
    void a_file_of_Excel_in_Windows_1252_is_read_and_reported() {
        files.with("cafes.csv", Charset.forName("windows-1252"), "name,größe", "Café,5 €");

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT name, größe FROM cafes")).containsExactly("Café|5 €");
            assertThat(database.loadReport().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.file()).isEqualTo("cafes.csv");
                assertThat(problem.line()).isEqualTo(2L);
                assertThat(problem.message()).contains("windows-1252", "UTF-8");
            });
        }
    }

    @Test
    void UTF_16_and_byte_order_marks_are_understood() {
        files.with("wide.tsv", StandardCharsets.UTF_16, "name\tn", "Café\t1").with("marked.csv", "\uFEFFid,n", "1,2");

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT name, n FROM wide")).containsExactly("Café|1");
            assertThat(rows(database, "SELECT id FROM marked")).containsExactly("1");
            assertThat(database.loadReport().problems()).isEmpty();
        }
    }

    @Test
    void an_empty_file_is_reported_and_a_header_alone_is_an_empty_table() {
        files.with("nothing.csv").with("header.csv", "a,b");

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT count(*) FROM header")).containsExactly("0");
            assertThat(database.loadReport().problems())
                    .extracting(LoadProblem::toString)
                    .containsExactly("nothing.csv: The file is empty.");
        }
    }

    @Test
    void files_of_a_folder_are_one_table_even_if_their_columns_differ() {
        files.with("sales/y=2023/m=1/a.csv", "id,amount", "1,10")
                .with("sales/y=2024/m=2/b.csv", "id,amount,region", "2,20,EU");

        try (var database = files.open()) {
            assertThat(rows(database, "SELECT id, amount, region, y, m FROM sales ORDER BY id"))
                    .isEqualTo(List.of("1|10|null|2023|1", "2|20|EU|2024|2"));
        }
    }
}
