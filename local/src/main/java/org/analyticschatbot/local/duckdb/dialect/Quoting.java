package org.analyticschatbot.local.duckdb.dialect;

import io.trino.sql.tree.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** Names and texts as DuckDB reads them. */
final class Quoting {

    private Quoting() {}

    static String name(String name) {
        return '"' + withoutNul(name).replace("\"", "\"\"") + '"';
    }

    static String name(Identifier identifier) {
        return name(identifier.getValue());
    }

    static String names(List<Identifier> identifiers) {
        return identifiers.stream().map(Quoting::name).collect(Collectors.joining(", "));
    }

    /** As {@code ("a", "b")} with a space before it, or nothing. */
    static String columnList(List<Identifier> columns) {
        return columns.isEmpty() ? "" : " (" + names(columns) + ")";
    }

    static String text(String text) {
        return "'" + withoutNul(text).replace("'", "''") + "'";
    }

    private static String withoutNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw NotTranslatable.construct("the character NUL");
        }
        return text;
    }
}
