package org.analyticschatbot.local.duckdb.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.local.duckdb.load.Sql;
import org.jspecify.annotations.Nullable;

/** What the profiler asks the database. */
final class ProfileQueries {

    private static final String SAMPLE = "profile_sample";

    private final Connection connection;

    ProfileQueries(Connection connection) {
        this.connection = connection;
    }

    static String relation(TableName table) {
        return Sql.identifier(table.name());
    }

    /** Names and DuckDB types, in the table's order. */
    Map<String, String> columns(String relation) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (List<@Nullable String> row : rows("DESCRIBE SELECT * FROM " + relation)) {
            columns.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
        }
        return columns;
    }

    long count(String relation) throws SQLException {
        return number("SELECT count(*) FROM " + relation);
    }

    /** Copies some rows to a temporary table, and gives its name; the last sample is forgotten. */
    String sample(String relation, String method) throws SQLException {
        run("DROP TABLE IF EXISTS temp." + SAMPLE);
        run(resource("sample.sql", Map.of("sample", SAMPLE, "relation", relation, "method", method)));
        return "temp." + SAMPLE;
    }

    List<String> frequentValues(String relation, String column) throws SQLException {
        List<String> values = new ArrayList<>();
        for (List<@Nullable String> row :
                rows(resource("frequent-values.sql", Map.of("relation", relation, "column", Sql.identifier(column))))) {
            values.add(String.valueOf(row.getFirst()));
        }
        return values;
    }

    /** How many values occur exactly once. */
    long singletons(String relation, String column) throws SQLException {
        return number(resource("singletons.sql", Map.of("relation", relation, "column", Sql.identifier(column))));
    }

    boolean isKey(String relation, List<String> columns) throws SQLException {
        return number(resource("is-key.sql", Map.of("relation", relation, "columns", Sql.identifiers(columns)))) == 1;
    }

    long number(String sql) throws SQLException {
        String number = rows(sql).getFirst().getFirst();
        return number == null ? 0 : Long.parseLong(number);
    }

    List<List<@Nullable String>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int width = result.getMetaData().getColumnCount();
            List<List<@Nullable String>> rows = new ArrayList<>();
            while (result.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    static String resource(String name, Map<String, String> values) {
        return Sql.resource(ProfileQueries.class, name, values);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
