package org.analyticschatbot.aws.wire;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The tables, and the results that queries leave, in a DuckDB that lives in memory. Databases are its schemas. */
final class StubResults implements AutoCloseable {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

    /** @param table where the rows are: they are read page by page, so that a million of them do not fill the heap */
    record Result(List<Map<String, Object>> columns, List<String> labels, String table) {}

    private final DuckDBConnection database;

    StubResults() {
        try {
            database = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            execute("SET GLOBAL integer_division = true");
            execute("SET TimeZone = 'UTC'");
            execute("CREATE SCHEMA query_results");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void execute(String sql) {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Not a statement of DuckDB: " + sql, e);
        }
    }

    synchronized Result run(String id, String sql, String schema) throws SQLException {
        String table = "query_results.\"" + id + "\"";
        try (Connection connection = database.duplicate();
                Statement statement = connection.createStatement()) {
            if (!schema.isEmpty()) {
                statement.execute("SET schema = '" + schema + "'");
            }
            List<String> labels = labels(connection, sql);
            String names = String.join(
                    ", ",
                    IntStream.range(0, labels.size()).mapToObj(i -> "c" + i).toList());
            statement.execute("CREATE TABLE memory." + table + "(" + names + ") AS " + sql);
            return new Result(columns(connection, table, labels), labels, table);
        }
    }

    /** Values as Athena writes them, null where there is none. */
    synchronized List<List<@Nullable String>> rows(Result result, long from, int most) {
        String sql = "SELECT * FROM memory." + result.table() + " ORDER BY rowid LIMIT " + most + " OFFSET " + from;
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<@Nullable String>> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> labels(Connection connection, String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            ResultSetMetaData data = query.getMetaData();
            List<String> labels = new ArrayList<>();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                labels.add(data.getColumnLabel(i));
            }
            return labels;
        }
    }

    private static List<Map<String, Object>> columns(Connection connection, String table, List<String> labels)
            throws SQLException {
        try (var query = connection.prepareStatement("SELECT * FROM memory." + table)) {
            ResultSetMetaData data = query.getMetaData();
            List<Map<String, Object>> columns = new ArrayList<>();
            for (int i = 1; i <= labels.size(); i++) {
                columns.add(Map.of(
                        "CatalogName",
                        "hive",
                        "SchemaName",
                        "",
                        "TableName",
                        "",
                        "Name",
                        labels.get(i - 1),
                        "Label",
                        labels.get(i - 1),
                        "Type",
                        athenaType(data.getColumnTypeName(i)),
                        "Precision",
                        Math.max(0, data.getPrecision(i)),
                        "Scale",
                        Math.max(0, data.getScale(i)),
                        "Nullable",
                        "UNKNOWN",
                        "CaseSensitive",
                        true));
            }
            return columns;
        }
    }

    private static String athenaType(String duckDb) {
        String type = duckDb.toLowerCase(Locale.ROOT);
        if (type.endsWith("]")) {
            return "array";
        }
        int end = type.indexOf('(');
        return switch (end < 0 ? type : type.substring(0, end)) {
            case "hugeint" -> "bigint";
            case "float" -> "float";
            case "blob" -> "varbinary";
            case "struct" -> "row";
            case "decimal" -> "decimal";
            case "map" -> "map";
            default -> type;
        };
    }

    private static List<@Nullable String> row(ResultSet found) throws SQLException {
        int columns = found.getMetaData().getColumnCount();
        @Nullable String[] row = new String[columns];
        for (int i = 0; i < columns; i++) {
            row[i] = text(found.getObject(i + 1));
        }
        return Arrays.asList(row);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Timestamp time -> TIMESTAMP.format(time.toLocalDateTime());
            case OffsetDateTime time -> TIMESTAMP.format(time.withOffsetSameInstant(ZoneOffset.UTC)) + " UTC";
            case java.sql.Blob blob -> hex(blob);
            default -> value.toString();
        };
    }

    private static String hex(java.sql.Blob blob) {
        try {
            return HexFormat.ofDelimiter(" ").formatHex(blob.getBytes(1, (int) blob.length()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
