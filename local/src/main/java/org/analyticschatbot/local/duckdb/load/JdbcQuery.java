package org.analyticschatbot.local.duckdb.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Short statements, each with a JDBC statement of its own: DuckDB closes one that failed. */
final class JdbcQuery {

    private static final Pattern LINE = Pattern.compile("Line: (\\d+)");

    private JdbcQuery() {}

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static boolean flag(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + Sql.identifier(table))) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** Names and DuckDB types of the columns of a relation, in its order. */
    static Map<String, String> columns(Connection connection, String relation) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + relation)) {
            Map<String, String> columns = new LinkedHashMap<>();
            while (rows.next()) {
                columns.put(rows.getString("column_name"), rows.getString("column_type"));
            }
            return columns;
        }
    }

    static List<String> columnNames(Connection connection, String relation) throws SQLException {
        return List.copyOf(columns(connection, relation).keySet());
    }

    /** The line of a file that an error names, from 1. */
    static @Nullable Long line(SQLException e) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? Long.valueOf(line.group(1)) : null;
    }

    /** The first line of an error: the rest is advice for people who write SQL. */
    static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
