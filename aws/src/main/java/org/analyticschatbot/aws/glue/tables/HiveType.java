package org.analyticschatbot.aws.glue.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the type of a column as Hive, Iceberg or a view of Athena writes it, {@code struct<a:int>} or {@code row(a
 * integer)}, and gives Trino's name of it.
 */
final class HiveType {

    private static final int DEEPEST = 30;

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("tinyint", "tinyint"),
            Map.entry("smallint", "smallint"),
            Map.entry("int", "integer"),
            Map.entry("integer", "integer"),
            Map.entry("bigint", "bigint"),
            Map.entry("long", "bigint"),
            Map.entry("float", "real"),
            Map.entry("real", "real"),
            Map.entry("double", "double"),
            Map.entry("boolean", "boolean"),
            Map.entry("string", "varchar"),
            Map.entry("varchar", "varchar"),
            Map.entry("char", "char"),
            Map.entry("binary", "varbinary"),
            Map.entry("varbinary", "varbinary"),
            Map.entry("date", "date"),
            Map.entry("time", "time"),
            Map.entry("timestamp", "timestamp"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp with time zone", "timestamp with time zone"),
            Map.entry("timestamp with local time zone", "timestamp with time zone"),
            Map.entry("uuid", "uuid"),
            Map.entry("json", "json"));

    private final String text;
    private int at;

    private HiveType(String text) {
        this.text = text;
    }

    /** Empty where the type is none that Athena reads. */
    static Optional<String> trino(String hive) {
        HiveType reader = new HiveType(hive.strip().toLowerCase(Locale.ROOT));
        Optional<String> type = reader.type(0);
        return reader.at == reader.text.length() ? type : Optional.empty();
    }

    private Optional<String> type(int depth) {
        String name = name();
        return switch (name) {
            case "array" -> wrapped(depth, 1).map(types -> "array(" + types.getFirst() + ")");
            case "map" -> wrapped(depth, 2).map(types -> "map(" + String.join(",", types) + ")");
            case "struct", "row" -> fields(depth).map(fields -> "row(" + String.join(", ", fields) + ")");
            case "decimal", "numeric" -> Optional.of("decimal(" + digits("10,0") + ")");
            default -> Optional.ofNullable(PLAIN.get(name)).map(this::sized);
        };
    }

    /** Lengths of texts are kept, the precision of a time is not: Athena reads milliseconds. */
    private String sized(String type) {
        String size = digits("");
        return size.isEmpty() || type.startsWith("time") ? type : type + "(" + size + ")";
    }

    private Optional<List<String>> wrapped(int depth, int count) {
        List<String> types = new ArrayList<>();
        if (!opens() || depth >= DEEPEST) {
            return Optional.empty();
        }
        do {
            type(depth + 1).ifPresent(types::add);
        } while (skip(','));
        return closes() && types.size() == count ? Optional.of(types) : Optional.empty();
    }

    private Optional<List<String>> fields(int depth) {
        List<String> fields = new ArrayList<>();
        if (!opens() || depth >= DEEPEST) {
            return Optional.empty();
        }
        do {
            String field = fieldName();
            Optional<String> type = type(depth + 1);
            if (field.isEmpty() || type.isEmpty()) {
                return Optional.empty();
            }
            fields.add(field + " " + type.get());
        } while (skip(','));
        return closes() ? Optional.of(fields) : Optional.empty();
    }

    private String fieldName() {
        int start = at;
        while (at < text.length() && ":, <>()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String field = text.substring(start, at);
        return skip(':') || skip(' ') ? field : "";
    }

    private String name() {
        int start = at;
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == ' ')) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String digits(String absent) {
        int end = at < text.length() && text.charAt(at) == '(' ? text.indexOf(')', at) : -1;
        if (end < 0) {
            return absent;
        }
        String digits = text.substring(at + 1, end).replace(" ", "");
        if (!digits.matches("\\d+(,\\d+)?")) {
            return absent;
        }
        at = end + 1;
        return digits;
    }

    private boolean opens() {
        return skip('<') || skip('(');
    }

    private boolean closes() {
        return skip('>') || skip(')');
    }

    private boolean skip(char expected) {
        boolean isThere = at < text.length() && text.charAt(at) == expected;
        if (isThere) {
            at++;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
        return isThere;
    }
}
