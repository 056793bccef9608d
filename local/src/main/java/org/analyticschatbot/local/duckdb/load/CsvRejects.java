package org.analyticschatbot.local.duckdb.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of CSV files that DuckDB could not read, by file and kind of error. */
record CsvRejects(List<Reject> rejects) {

    /** @param lines how many; {@code firstLine} is counted from 1 */
    record Reject(String type, Path file, long firstLine, long lines, String message) {

        private static final Pattern COUNTS = Pattern.compile("Columns: (\\d+) Found: (\\d+)");

        /** What is wrong with the first of the lines. */
        String reason() {
            Matcher counts = COUNTS.matcher(message);
            if (counts.find()) {
                return "The header has " + counts.group(1) + " columns, but this line has " + counts.group(2) + ".";
            }
            return type.equals(UNCLOSED_QUOTE)
                    ? "A quoted value starts here and is never closed."
                    : message.lines().findFirst().orElse(type);
        }
    }

    private static final String UNCLOSED_QUOTE = "UNQUOTED VALUE";

    static CsvRejects none() {
        return new CsvRejects(List.of());
    }

    /** Takes what the last read of this connection left behind. */
    static CsvRejects take(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(Sql.resource(CsvRejects.class, "csv-rejects.sql", Map.of()))) {
            List<Reject> rejects = new ArrayList<>();
            while (rows.next()) {
                rejects.add(new Reject(
                        rows.getString("type"),
                        Path.of(rows.getString("file")),
                        rows.getLong("first_line"),
                        rows.getLong("lines"),
                        rows.getString("message")));
            }
            return new CsvRejects(List.copyOf(rejects));
        } finally {
            forget(connection);
        }
    }

    /** Clears what a read left behind, if it came that far. */
    static void forget(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS csv_rejects; DROP TABLE IF EXISTS csv_scans");
        }
    }

    boolean hasEncodingErrors() {
        return !ofEncoding().isEmpty();
    }

    /** One for each file that is not UTF-8. */
    List<Reject> ofEncoding() {
        return rejects.stream()
                .filter(reject -> reject.type().equals("INVALID ENCODING"))
                .toList();
    }

    boolean hasTypeErrors() {
        return has("CAST");
    }

    /** An open quote swallows the lines after it, so it weighs more than one line. */
    boolean hasUnclosedQuotes() {
        return has(UNCLOSED_QUOTE);
    }

    long lines() {
        return rejects.stream().mapToLong(Reject::lines).sum();
    }

    private boolean has(String type) {
        return rejects.stream().anyMatch(reject -> reject.type().equals(type));
    }
}
