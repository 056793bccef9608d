package org.analyticschatbot.local.duckdb.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The first record of a CSV file.
 *
 * @param hasHeader false if the record holds numbers or dates, and so must be data already
 * @param cells its values, without quotes
 */
record CsvHead(char delimiter, boolean hasHeader, List<String> cells) {

    private static final int MAX_CHARS = 1 << 20;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Pattern NUMBER_OR_DATE =
            Pattern.compile("[-+]?\\d+([.,]\\d+)?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    /** Reads the head of a file; a file without any text has no cells. */
    static CsvHead of(Path file, FileKind kind) throws IOException {
        String head = firstRecord(file);
        char delimiter = kind == FileKind.TSV ? '\t' : delimiter(head);
        List<String> cells = head.isBlank() ? List.of() : split(head, delimiter);
        return new CsvHead(delimiter, cells.stream().noneMatch(CsvHead::isData), cells);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The header; made up where the file has none. */
    List<String> names() {
        return hasHeader ? cells : cells.stream().map(cell -> "").toList();
    }

    private static boolean isData(String cell) {
        return NUMBER_OR_DATE.matcher(cell.strip()).matches()
                && !YEAR.matcher(cell.strip()).matches();
    }

    private static String firstRecord(Path file) throws IOException {
        try (Reader in = new BufferedReader(new InputStreamReader(TextEncoding.open(file), StandardCharsets.UTF_8))) {
            StringBuilder head = new StringBuilder();
            boolean quoted = false;
            for (int c = in.read(); c >= 0 && head.length() < MAX_CHARS; c = in.read()) {
                quoted ^= c == '"' && (quoted || mayOpenQuote(head));
                if (!quoted && (c == '\n' || c == '\r') && !head.toString().isBlank()) {
                    break;
                }
                head.append((char) c);
            }
            return head.toString().replace("\uFEFF", "").strip();
        }
    }

    /** A quote inside a value is a part of it, unless it stands at the start or is doubled. */
    private static boolean mayOpenQuote(CharSequence before) {
        return before.isEmpty()
                || before.charAt(before.length() - 1) == '"'
                || DELIMITERS.contains(before.charAt(before.length() - 1));
    }

    private static char delimiter(String head) {
        char best = ',';
        for (char candidate : DELIMITERS) {
            if (split(head, candidate).size() > split(head, best).size()) {
                best = candidate;
            }
        }
        return best;
    }

    private static List<String> split(String head, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            quoted ^= c == '"' && (quoted || mayOpenQuote(cell));
            if (c == delimiter && !quoted) {
                cells.add(unquoted(cell));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(unquoted(cell));
        return cells;
    }

    private static String unquoted(StringBuilder cell) {
        String text = cell.toString().strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }
}
