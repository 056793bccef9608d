package org.analyticschatbot.local.duckdb.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.local.duckdb.dialect.Translation.Translated;
import org.analyticschatbot.local.duckdb.dialect.Translation.Untranslatable;
import org.analyticschatbot.local.duckdb.dialect.TrinoToDuckDb;
import org.analyticschatbot.texttosql.grounding.EngineCheck;

/** Lets DuckDB plan a query, which reads no data. */
public final class DuckDbEngineCheck implements EngineCheck {

    private final TrinoToDuckDb dialect = new TrinoToDuckDb();
    private final Connections connections;

    public DuckDbEngineCheck(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<String> complaint(ReadOnlySql sql) {
        return switch (dialect.translate(sql.query())) {
            case Untranslatable refusal -> Optional.of(refusal.message());
            case Translated translated -> planned(translated.duckDbSql());
        };
    }

    private Optional<String> planned(String sql) {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            statement.execute("EXPLAIN " + sql);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(EngineFailures.of(e).message());
        }
    }
}
