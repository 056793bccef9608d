package org.analyticschatbot.local.duckdb.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every query of {@code queries.txt} and compares its rows. */
class QueryCasesTest {

    private static DialectFixture database;

    record Case(String name, String sql, List<String> rows) {

        /** A name, the query, a line of {@code ->}, the rows. */
        static Case parse(String block) {
            int nameEnd = block.indexOf('\n');
            int arrow = block.indexOf("\n->");
            String rows = block.substring(arrow + 3).strip();
            return new Case(
                    block.substring(0, nameEnd).strip(),
                    block.substring(nameEnd, arrow).strip(),
                    rows.isEmpty() ? List.of() : rows.lines().toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void open() throws SQLException {
        database = DialectFixture.withMacros();
        database.execute("SET TimeZone = 'UTC'");
        for (String statement : DialectFixture.resource("shop.sql").split(";\n", -1)) {
            database.execute(statement);
        }
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    static Stream<Case> cases() {
        return Stream.of(DialectFixture.resource("queries.txt").split("\n== ", -1))
                .skip(1)
                .map(Case::parse);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_query_has_the_rows_that_trino_would_give(Case one) throws SQLException {
        assertThat(database.rows(one.sql())).isEqualTo(one.rows());
    }

    @Test
    void columns_without_a_name_get_those_of_trino() throws SQLException {
        assertThat(database.columns("SELECT 1, name AS \"Name\", id FROM customers"))
                .containsExactly("_col0 INTEGER", "Name VARCHAR", "id INTEGER");
    }

    @Test
    void what_is_not_known_to_mean_the_same_is_refused_by_name() {
        assertThat(DialectFixture.refusal("SELECT * FROM a NATURAL JOIN b")).isEqualTo("NATURAL JOIN");
        assertThat(DialectFixture.refusal("WITH RECURSIVE r(n) AS (SELECT 1) SELECT * FROM r"))
                .isEqualTo("WITH RECURSIVE");
        assertThat(DialectFixture.refusal("SELECT * FROM a TABLESAMPLE BERNOULLI (10)"))
                .isEqualTo("sampled relation");
        assertThat(DialectFixture.refusal("SELECT query('SELECT 1')")).isEqualTo("function query");
        assertThat(DialectFixture.refusal("SELECT trino_divide(1, 2)")).isEqualTo("function trino_divide");
        assertThat(DialectFixture.refusal("SELECT 1 FROM a GROUP BY DISTINCT a"))
                .isEqualTo("GROUP BY DISTINCT");
        assertThat(DialectFixture.refusal("SELECT substr(DISTINCT a, 1) FROM a"))
                .contains("substr");
        assertThat(DialectFixture.refusal("SELECT current_user")).isEqualTo("current user");
        assertThat(DialectFixture.refusal("SELECT X'00'")).isEqualTo("binary literal");
    }

    @Test
    void macros_survive_in_a_file_that_is_opened_read_only(@TempDir Path folder) throws SQLException {
        String url = "jdbc:duckdb:" + folder.resolve("data.duckdb");
        try (Connection writable = DriverManager.getConnection(url)) {
            MacroLibrary.install(writable);
            MacroLibrary.install(writable);
        }
        Properties readOnly = new Properties();
        readOnly.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");

        try (Connection reader = DriverManager.getConnection(url, readOnly);
                Statement statement = reader.createStatement();
                ResultSet results = statement.executeQuery("SELECT trino_divide(7.5, 2), trino_text(1.5e0)")) {
            assertThat(results.next()).isTrue();
            assertThat(results.getString(1)).isEqualTo("3.8");
            assertThat(results.getString(2)).isEqualTo("1.5E0");
        }
    }

    @Test
    void macros_in_macros_run_up_to_the_limit_and_are_refused_beyond_it() throws SQLException {
        String atLimit = "total" + " / 2".repeat(MacroDepth.LIMIT);

        assertThat(database.rows("SELECT " + atLimit + " FROM orders WHERE id = 1"))
                .containsExactly("0.32");
        assertThat(DialectFixture.refusal("SELECT " + atLimit + " / 2 FROM orders"))
                .isEqualTo("nesting");
    }
}
