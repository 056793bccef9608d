package org.analyticschatbot.local.duckdb.query;

import java.util.Locale;

/** DuckDB's types by the names that Trino gives them. */
final class TypeNames {

    private TypeNames() {}

    static String trino(String duckDb) {
        String type = duckDb.toUpperCase(Locale.ROOT);
        if (type.endsWith("]")) {
            return "array(" + trino(type.substring(0, type.lastIndexOf('['))) + ")";
        }
        return switch (base(type)) {
            case "UTINYINT" -> "smallint";
            case "USMALLINT" -> "integer";
            case "UINTEGER", "UBIGINT" -> "bigint";
            case "HUGEINT", "UHUGEINT" -> "decimal(38,0)";
            case "FLOAT" -> "real";
            case "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> "timestamp";
            case "INTERVAL" -> "interval day to second";
            case "BLOB" -> "varbinary";
            case "ENUM", "BIT", "\"NULL\"" -> "varchar";
            case "STRUCT", "TUPLE" -> "row";
            case "MAP" -> "map";
            default -> type.toLowerCase(Locale.ROOT);
        };
    }

    /** Whether a cell of the type is one of those that {@code Rows} names; others are read as text. */
    static boolean isPlain(String duckDb) {
        String type = duckDb.toUpperCase(Locale.ROOT);
        return switch (type.endsWith("]") ? "LIST" : base(type)) {
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> true;
            case "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT" -> true;
            case "FLOAT", "DOUBLE", "DECIMAL", "BOOLEAN", "VARCHAR", "DATE", "TIME" -> true;
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE" -> true;
            default -> false;
        };
    }

    private static String base(String type) {
        int end = type.indexOf('(');
        return end < 0 ? type : type.substring(0, end);
    }
}
