package org.analyticschatbot.local.duckdb.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.local.duckdb.dialect.MacroLibrary;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuckDbEngineCheckTest {

    private DuckDBConnection database;

    @BeforeEach
    void open() throws SQLException {
        database = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        MacroLibrary.install(database);
        try (var statement = database.createStatement()) {
            statement.execute("CREATE TABLE orders AS SELECT 7.5 AS total, 'secret' AS word");
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_query_that_would_run_is_not_complained_of() {
        assertThat(complaint("SELECT total / 2 FROM orders")).isEmpty();
    }

    @Test
    void what_duckdb_cannot_bind_is_named() {
        assertThat(complaint("SELECT totl FROM orders"))
                .hasValueSatisfying(
                        problem -> assertThat(problem).contains("totl").doesNotContain("Candidate"));
    }

    @Test
    void what_cannot_be_translated_is_named() {
        assertThat(complaint("SELECT url_encode(word) FROM orders"))
                .hasValueSatisfying(problem -> assertThat(problem).contains("url_encode"));
    }

    @Test
    void nothing_is_read_so_that_no_value_can_be_told() {
        assertThat(complaint("SELECT CAST(word AS integer) FROM orders")).isEmpty();
    }

    private Optional<String> complaint(String sql) {
        return switch (new SqlGuard().check(sql, Set.of(TableName.of("orders")), 100)) {
            case ReadOnlySql checked -> new DuckDbEngineCheck(database::duplicate).complaint(checked);
            case GuardRejection rejection -> throw new AssertionError(rejection);
        };
    }
}
