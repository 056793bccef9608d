package org.analyticschatbot.local.duckdb.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final String ENCODING = "INVALID ENCODING";
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
                rejects.add(reject(rows));
            }
            return new CsvRejects(List.copyOf(rejects));
        } finally {
            forget(connection);
        }
    }

    private static Reject reject(ResultSet row) throws SQLException {
        return new Reject(
                row.getString("type"),
                Path.of(row.getString("file")),
                row.getLong("first_line"),
                row.getLong("lines"),
                row.getString("message"));
    }

    /** Clears what a read left behind, if it came that far. */
    static void forget(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS csv_rejects; DROP TABLE IF EXISTS csv_scans");
        }
    }

    boolean hasEncodingErrors() {
        return has(ENCODING);
    }

    Optional<Reject> ofEncoding(Path file) {
        return rejects.stream()
                .filter(reject ->
                        reject.type().equals(ENCODING) && reject.file().equals(file))
                .findFirst();
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
