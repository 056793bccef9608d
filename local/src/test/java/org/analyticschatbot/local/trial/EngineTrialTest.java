package org.analyticschatbot.local.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.local.duckdb.DuckDbQueryEngine;
import org.analyticschatbot.local.duckdb.dialect.MacroLibrary;
import org.analyticschatbot.local.duckdb.query.QueriesAtWork;
import org.analyticschatbot.local.duckdb.query.QueryLimits;
import org.analyticschatbot.texttosql.planning.vote.Trial;
import org.analyticschatbot.texttosql.planning.vote.Trial.Result;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTrialTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private DuckDBConnection database;
    private DuckDbQueryEngine engine;
    private Trial trial;

    @BeforeEach
    void open() throws SQLException {
        database = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        MacroLibrary.install(database);
        try (var statement = database.createStatement()) {
            statement.execute("CREATE TABLE orders AS SELECT 7.5 AS total, 'none' AS word, DATE '2026-03-02' AS day");
            statement.execute("CREATE TABLE many AS SELECT range AS n FROM range(10001)");
        }
        QueryEnds ends = new QueryEnds();
        engine = new DuckDbQueryEngine(database::duplicate, new QueryLimits(2, 2), new QueriesAtWork(folder), ends);
        trial = new EngineTrial(engine, ends);
    }

    @AfterEach
    void close() throws SQLException {
        engine.close();
        database.close();
    }

    @Test
    void rows_come_as_values_of_the_wire() {
        assertThat(run("SELECT day, NULL FROM orders", LONG))
                .isEqualTo(new Result.Rows(List.of(Arrays.asList("2026-03-02", null))));
    }

    @Test
    void of_as_many_rows_as_can_be_compared_all_are_known_and_of_one_more_nothing() {
        assertThat(run("SELECT n FROM many WHERE n > 0", LONG))
                .isInstanceOfSatisfying(
                        Result.Rows.class, rows -> assertThat(rows.rows()).hasSize(Trial.MOST_ROWS));
        assertThat(run("SELECT n FROM many", LONG)).isEqualTo(new Result.Unknown());
    }

    @Test
    void a_query_that_fails_is_broken() {
        assertThat(run("SELECT CAST(word AS integer) FROM orders", LONG)).isEqualTo(new Result.Broken());
    }

    @Test
    void a_query_that_takes_too_long_is_ended_and_nothing_is_known_of_it() {
        String slow = "SELECT count(*) FROM many a, many b, many c WHERE a.n + b.n + c.n = 4711";

        assertThat(run(slow, Duration.ofMillis(100))).isEqualTo(new Result.Unknown());
    }

    private Result run(String sql, Duration limit) {
        Set<TableName> tables = Set.of(TableName.of("orders"), TableName.of("many"));
        return switch (new SqlGuard().check(sql, tables, Trial.MOST_ROWS + 1L)) {
            case ReadOnlySql checked -> trial.run(checked, limit);
            case GuardRejection rejection -> throw new AssertionError(rejection.message());
        };
    }
}
