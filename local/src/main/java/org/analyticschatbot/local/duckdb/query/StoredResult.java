package org.analyticschatbot.local.duckdb.query;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.processprompt.Rows;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;

/**
 * The rows of a query in a temporary table of a connection of its own. {@code CREATE TABLE … AS} also makes sure that
 * what runs is a query. The table's columns are numbered, since the labels of a query may repeat.
 */
final class StoredResult {

    private final Connection connection;
    private final List<Column> columns;
    private final String readingSql;
    private int readers;
    private boolean discarded;

    private StoredResult(Connection connection, List<Column> columns, String readingSql) {
        this.connection = connection;
        this.columns = List.copyOf(columns);
        this.readingSql = readingSql;
    }

    /** Sees each statement before it runs. */
    interface Watch {
        void on(Statement statement) throws SQLException;
    }

    /** Runs the query. The connection becomes the result's, unless this throws. */
    static StoredResult create(Connection connection, String sql, Watch watch) throws SQLException {
        List<String> labels = labels(connection, sql);
        String names =
                IntStream.range(0, labels.size()).mapToObj(index -> "c" + index).collect(joining(", "));
        try (Statement statement = connection.createStatement()) {
            watch.on(statement);
            statement.execute("CREATE TEMP TABLE result(" + names + ") AS " + sql);
        }
        return described(connection, labels);
    }

    private static List<String> labels(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            ResultSetMetaData data = query.getMetaData();
            List<String> labels = new ArrayList<>();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                labels.add(data.getColumnLabel(i));
            }
            return labels;
        }
    }

    private static StoredResult described(Connection connection, List<String> labels) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM temp.result")) {
            ResultSetMetaData data = query.getMetaData();
            List<Column> columns = new ArrayList<>();
            List<String> reading = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                String type = data.getColumnTypeName(i + 1);
                columns.add(new Column(labels.get(i), TypeNames.trino(type)));
                reading.add(TypeNames.isPlain(type) ? "c" + i : "CAST(c" + i + " AS VARCHAR)");
            }
            return new StoredResult(connection, columns, "SELECT " + String.join(", ", reading) + " FROM temp.result");
        }
    }

    synchronized Rows open() {
        if (discarded) {
            throw new InfrastructureException(Kind.PERMANENT, "The rows are gone.");
        }
        try {
            Rows rows = new StoredRows(connection, readingSql, columns, this::closed);
            readers++;
            return rows;
        } catch (SQLException e) {
            throw new InfrastructureException(Kind.NOT_DONE, "The rows cannot be read.", e);
        }
    }

    /** Frees the rows as soon as nobody reads them. */
    synchronized void discard() {
        discarded = true;
        closeIfUnused();
    }

    private synchronized void closed() {
        readers--;
        closeIfUnused();
    }

    private void closeIfUnused() {
        if (discarded && readers == 0) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new InfrastructureException(Kind.UNKNOWN, "A connection did not close.", e);
            }
        }
    }
}
