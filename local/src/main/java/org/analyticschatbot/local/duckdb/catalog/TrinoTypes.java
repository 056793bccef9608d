package org.analyticschatbot.local.duckdb.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Trino's names for DuckDB's types. A type that Trino lacks is called by what its values read as. */
final class TrinoTypes {

    private static final Map<String, String> SIMPLE = Map.ofEntries(
            Map.entry("FLOAT", "real"),
            Map.entry("UTINYINT", "smallint"),
            Map.entry("USMALLINT", "integer"),
            Map.entry("UINTEGER", "bigint"),
            Map.entry("UBIGINT", "decimal(20,0)"),
            Map.entry("HUGEINT", "decimal(38,0)"),
            Map.entry("UHUGEINT", "decimal(38,0)"),
            Map.entry("BLOB", "varbinary"),
            Map.entry("TIMESTAMP_S", "timestamp"),
            Map.entry("TIMESTAMP_MS", "timestamp"),
            Map.entry("TIMESTAMP_NS", "timestamp"),
            Map.entry("INTERVAL", "interval day to second"),
            Map.entry("BIT", "varchar"),
            Map.entry("\"NULL\"", "varchar"));

    private TrinoTypes() {}

    static String of(String type) {
        if (type.endsWith("]")) {
            return "array(" + of(type.substring(0, type.lastIndexOf('['))) + ")";
        }
        int open = type.indexOf('(');
        return open < 0
                ? SIMPLE.getOrDefault(type, type.toLowerCase(Locale.ROOT))
                : nested(type.substring(0, open), type.substring(open + 1, type.length() - 1));
    }

    private static String nested(String name, String arguments) {
        return switch (name) {
            case "STRUCT" -> fields(arguments);
            case "MAP" -> parts(arguments).stream().map(TrinoTypes::of).collect(Collectors.joining(", ", "map(", ")"));
            case "DECIMAL" -> "decimal(" + arguments.replace(" ", "") + ")";
            default -> "varchar";
        };
    }

    private static String fields(String arguments) {
        return parts(arguments).stream().map(TrinoTypes::field).collect(Collectors.joining(", ", "row(", ")"));
    }

    private static String field(String field) {
        int end = field.startsWith("\"") ? field.indexOf('"', 1) + 1 : field.indexOf(' ');
        return field.substring(0, end) + " " + of(field.substring(end).strip());
    }

    /** Splits at the commas that stand in no parentheses and no quotes. */
    private static List<String> parts(String arguments) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            quoted ^= c == '"';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(arguments.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(arguments.substring(start).strip());
        return parts;
    }
}
