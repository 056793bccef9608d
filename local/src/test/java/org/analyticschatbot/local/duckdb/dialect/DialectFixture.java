package org.analyticschatbot.local.duckdb.dialect;

import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.analyticschatbot.local.duckdb.dialect.Translation.Translated;
import org.analyticschatbot.local.duckdb.dialect.Translation.Untranslatable;

/** A DuckDB with the macros, asked in Trino's SQL. */
final class DialectFixture implements AutoCloseable {

    private final Connection connection;

    private DialectFixture(Connection connection) {
        this.connection = connection;
    }

    static DialectFixture withMacros() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        MacroLibrary.install(connection);
        return new DialectFixture(connection);
    }

    static String resource(String name) {
        try (var in = DialectFixture.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void execute(String duckDbSql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(duckDbSql);
        }
    }

    static Translation translate(String trinoSql) {
        return new TrinoToDuckDb().translate((Query) new SqlParser().createStatement(trinoSql));
    }

    static String refusal(String trinoSql) {
        return switch (translate(trinoSql)) {
            case Translated translated -> throw new AssertionError("Translated: " + translated.duckDbSql());
            case Untranslatable refusal -> refusal.construct();
        };
    }

    /** Each row as its cells with a bar between, and {@code ~} for NULL. */
    List<String> rows(String trinoSql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(duckDbSql(trinoSql))) {
            while (results.next()) {
                rows.add(row(results));
            }
        }
        return rows;
    }

    List<String> columns(String trinoSql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(duckDbSql(trinoSql))) {
            for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                names.add(results.getMetaData().getColumnLabel(i) + " "
                        + results.getMetaData().getColumnTypeName(i));
            }
        }
        return names;
    }

    private static String duckDbSql(String trinoSql) {
        return switch (translate(trinoSql)) {
            case Translated translated -> translated.duckDbSql();
            case Untranslatable refusal -> throw new AssertionError(refusal + ": " + trinoSql);
        };
    }

    private static String row(ResultSet results) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
            Object cell = results.getObject(i);
            cells.add(cell == null ? "~" : cell.toString());
        }
        return String.join("|", cells);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
