package org.analyticschatbot.local.duckdb;

import static org.analyticschatbot.local.duckdb.DataFiles.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbDatabaseTest {

    @TempDir
    Path parent;

    private DataFiles files;
    private DuckDbDatabase database;

    @BeforeEach
    void open() {
        new DataFiles(parent).with("secret.csv", "a", "1").withParquet("secret.parquet", "SELECT 1 AS a");
        files = new DataFiles(parent.resolve("data"))
                .with("plain.csv", "a", "1")
                .withParquet("sales/y=2023/one.parquet", "SELECT 1 AS id")
                .withParquet("sales/y=2024/two.parquet", "SELECT 2 AS id")
                .with("sales/y=2024/other.txt", "secret");
        database = files.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void parquet_files_can_be_read_after_the_lock() {
        assertThat(rows(database, "SELECT id, y FROM sales ORDER BY id")).containsExactly("1|2023", "2|2024");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM read_text('/proc/self/environ')",
                "SELECT * FROM read_csv('{parent}/secret.csv')",
                "SELECT * FROM '{parent}/secret.parquet'",
                "SELECT * FROM \"{parent}/secret.parquet\"",
                "SELECT * FROM read_parquet('{parent}/data/sales/../../secret.parquet')",
                "SELECT * FROM read_parquet('{parent}/data/sales/*/*.parquet')",
                "SELECT * FROM read_text('{parent}/data/sales/y=2024/other.txt')",
                "SELECT * FROM read_csv('{parent}/data/plain.csv')",
                "SELECT * FROM glob('{parent}/*')",
                "SELECT * FROM sniff_csv('/etc/passwd')",
                "SELECT * FROM read_parquet('https://example.org/x.parquet')",
                "SELECT * FROM read_parquet('s3://bucket/x.parquet')",
                "COPY plain TO '{parent}/out.csv'",
                "COPY (SELECT 1 AS id) TO '{parent}/data/sales/y=2024/two.parquet' (FORMAT parquet)",
                "COPY (SELECT 1 AS id) TO '{parent}/data/sales/y=2024/three.parquet' (FORMAT parquet, USE_TMP_FILE false)",
                "EXPORT DATABASE '{parent}/export'",
                "ATTACH '{parent}/other.duckdb'",
                "ATTACH ':memory:' AS other",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET enable_external_access = true",
                "SET lock_configuration = false",
                "RESET lock_configuration",
                "SET memory_limit = '100GB'",
                "SET GLOBAL allowed_paths = ['/etc/passwd']",
                "SET integer_division = false",
                "SET TimeZone = 'Europe/Berlin'",
                "CREATE TABLE t AS SELECT 1",
                "CREATE VIEW v AS SELECT 1",
                "CREATE MACRO m() AS 1",
                "INSERT INTO plain VALUES (2)",
                "UPDATE plain SET a = 2",
                "DELETE FROM plain",
                "DROP TABLE plain",
                "ALTER TABLE plain ADD COLUMN b INTEGER",
                "CREATE SECRET s (TYPE s3)"
            })
    void the_locked_engine_refuses(String sql) throws SQLException {
        String hostile = sql.replace("{parent}", parent.toString());

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(hostile)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_result_may_be_kept_in_a_temporary_table_of_its_connection() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE result AS SELECT * FROM sales");

            assertThat(statement.executeQuery("SELECT * FROM result").next()).isTrue();
        }
    }

    @Test
    void whole_numbers_divide_as_in_Trino_on_every_connection() {
        assertThat(rows(database, "SELECT 7 / 2")).containsExactly("3");
    }

    @Test
    void the_time_zone_is_the_configured_one() {
        var settings = new DuckDbSettings(DataFiles.workFolder(), 256L << 20, 1, 0, ZoneId.of("Europe/Berlin"));

        try (var berlin = DuckDbDatabase.open(settings, TableSource.files(files.folder()), connection -> {})) {
            assertThat(rows(berlin, "SELECT strftime(TIMESTAMPTZ '2024-07-01 10:00:00+00', '%H:%M')"))
                    .containsExactly("12:00");
        }
        assertThat(rows(database, "SELECT strftime(TIMESTAMPTZ '2024-07-01 10:00:00+00', '%H:%M')"))
                .containsExactly("10:00");
    }

    @Test
    void macros_can_be_added_before_the_lock() {
        try (var other = DuckDbDatabase.open(
                DuckDbSettings.of(DataFiles.workFolder()), TableSource.files(files.folder()), connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("CREATE MACRO twice(x) AS 2 * x");
                    }
                })) {
            assertThat(rows(other, "SELECT twice(21)")).containsExactly("42");
        }
    }

    @Test
    void closing_deletes_the_temporary_files_and_leaves_the_data() throws IOException {
        Path own = Path.of(rows(database, "SELECT path FROM duckdb_databases() WHERE NOT internal")
                .getFirst());
        assertThat(own).exists();

        database.close();

        assertThat(own.getParent()).doesNotExist();
        assertThat(files.folder().resolve("plain.csv")).exists();
        try (var left = Files.walk(files.folder())) {
            assertThat(left.filter(Files::isRegularFile)).hasSize(4);
        }
    }

    @Test
    void a_closed_database_gives_no_connections() {
        database.close();

        assertThatThrownBy(database::connect).isInstanceOf(InfrastructureException.class);
    }
}
