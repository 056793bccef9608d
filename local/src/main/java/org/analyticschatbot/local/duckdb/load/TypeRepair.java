package org.analyticschatbot.local.duckdb.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Mends the types of a loaded table. Only the words true and false make a truth value, not T, F, yes or no; whole
 * numbers too long for 64 bits are identifiers, hence text; and JSON that is never an array or an object is text.
 */
final class TypeRepair {

    private final Connection connection;
    private final String table;

    TypeRepair(Connection connection, String table) {
        this.connection = connection;
        this.table = Sql.identifier(table);
    }

    void repair() throws SQLException {
        for (var column : JdbcQuery.columns(connection, table).entrySet()) {
            repair(Sql.identifier(column.getKey()), column.getValue());
        }
    }

    private void repair(String column, String type) throws SQLException {
        switch (type) {
            case "HUGEINT" -> change(column, "VARCHAR", column + "::VARCHAR");
            case "VARCHAR" -> {
                if (all("boolean-words.sql", column)) {
                    change(column, "BOOLEAN", column + "::BOOLEAN");
                }
            }
            case "JSON" -> {
                if (all("json-scalars.sql", column)) {
                    change(column, "VARCHAR", column + " ->> '$'");
                }
            }
            default -> {}
        }
    }

    private boolean all(String resource, String column) throws SQLException {
        return JdbcQuery.flag(
                connection, Sql.resource(TypeRepair.class, resource, Map.of("column", column, "table", table)));
    }

    private void change(String column, String type, String value) throws SQLException {
        JdbcQuery.run(
                connection, "ALTER TABLE " + table + " ALTER " + column + " SET DATA TYPE " + type + " USING " + value);
    }
}
