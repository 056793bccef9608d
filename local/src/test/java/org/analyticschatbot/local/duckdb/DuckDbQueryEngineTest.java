package org.analyticschatbot.local.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.processprompt.QueryEngine.State;
import org.analyticschatbot.core.processprompt.Rows;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.local.duckdb.dialect.MacroLibrary;
import org.analyticschatbot.local.duckdb.query.QueriesAtWork;
import org.analyticschatbot.local.duckdb.query.QueryLimits;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DuckDbQueryEngineTest {

    @Test
    void a_checked_query_is_translated_and_run(@TempDir Path folder) throws Exception {
        BlockingQueue<String> finished = new LinkedBlockingQueue<>();
        try (DuckDBConnection database =
                        DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
                var statement = database.createStatement();
                DuckDbQueryEngine engine = new DuckDbQueryEngine(
                        database::duplicate, QueryLimits.DEFAULT, new QueriesAtWork(folder), finished::add)) {
            MacroLibrary.install(database);
            statement.execute("CREATE TABLE orders AS SELECT 7.5 AS total");

            String id = engine.start("token", checked("SELECT total / 2 AS half FROM orders"), Duration.ofSeconds(50));

            assertThat(finished.take()).isEqualTo(id);
            assertThat(engine.state(id)).isEqualTo(new State.Succeeded(0));
            try (Rows rows = engine.rows(id)) {
                assertThat(rows.columns()).extracting(Column::name).containsExactly("half");
                assertThat(String.valueOf(rows.next())).isEqualTo("[3.8]");
            }
        }
    }

    private static ReadOnlySql checked(String sql) {
        return switch (new SqlGuard().check(sql, Set.of(TableName.of("orders")), 100)) {
            case ReadOnlySql checked -> checked;
            case GuardRejection rejection -> throw new AssertionError(rejection);
        };
    }
}
