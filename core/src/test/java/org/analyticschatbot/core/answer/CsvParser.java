package org.analyticschatbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads RFC 4180 and nothing else. A bare cell without characters is null, a quoted one is text. */
final class CsvParser {

    private final String csv;
    private int at;

    CsvParser(String csv) {
        this.csv = csv;
    }

    List<List<@Nullable Cell>> rows() {
        List<List<@Nullable Cell>> rows = new ArrayList<>();
        while (at < csv.length()) {
            rows.add(row());
        }
        return rows;
    }

    private List<@Nullable Cell> row() {
        List<@Nullable Cell> row = new ArrayList<>();
        row.add(cell());
        while (csv.charAt(at) == ',') {
            at++;
            row.add(cell());
        }
        expect("\r\n");
        return row;
    }

    private @Nullable Cell cell() {
        if (csv.charAt(at) == '"') {
            return new Cell(quoted(), true);
        }
        int start = at;
        while (",\r\n\"".indexOf(csv.charAt(at)) < 0) {
            at++;
        }
        return start == at ? null : new Cell(csv.substring(start, at), false);
    }

    private String quoted() {
        StringBuilder text = new StringBuilder();
        expect("\"");
        while (csv.charAt(at) != '"' || csv.startsWith("\"\"", at)) {
            at += csv.charAt(at) == '"' ? 1 : 0;
            text.append(csv.charAt(at++));
        }
        expect("\"");
        return text.toString();
    }

    private void expect(String token) {
        if (!csv.startsWith(token, at)) {
            throw new IllegalArgumentException("No " + token + " at " + at);
        }
        at += token.length();
    }

    record Cell(String text, boolean quoted) {}
}
