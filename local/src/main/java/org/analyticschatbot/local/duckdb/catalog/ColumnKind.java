package org.analyticschatbot.local.duckdb.catalog;

/** What can be said of the values of a DuckDB type. */
enum ColumnKind {
    TEXT,
    TIMESTAMP,
    OTHER_SCALAR,
    /** Lists, structs, maps, JSON and bytes, whose values are not compared. */
    NESTED;

    static ColumnKind of(String type) {
        if (type.equals("VARCHAR") || type.startsWith("ENUM")) {
            return TEXT;
        }
        if (type.startsWith("TIMESTAMP")) {
            return TIMESTAMP;
        }
        boolean nested = type.endsWith("]")
                || type.startsWith("STRUCT")
                || type.startsWith("MAP")
                || type.startsWith("UNION")
                || type.equals("JSON")
                || type.equals("BLOB")
                || type.equals("GEOMETRY")
                || type.equals("VARIANT");
        return nested ? NESTED : OTHER_SCALAR;
    }

    /** An expression that gives a value as at most 100 characters, dates and times in ISO 8601. */
    String asText(String value) {
        return switch (this) {
            case TEXT -> "left(" + value + "::VARCHAR, 100)";
            case TIMESTAMP -> "replace((" + value + ")::VARCHAR, ' ', 'T')";
            case OTHER_SCALAR -> "(" + value + ")::VARCHAR";
            case NESTED -> "NULL";
        };
    }
}
