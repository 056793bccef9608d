package org.analyticschatbot.local.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.core.answer.Column;
import org.jspecify.annotations.Nullable;

/** Rows as lines of text: numbers to the right, everything else to the left, no line wider than the window. */
public final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    private final List<Column> columns;
    private final List<List<String>> cells;
    private final int[] widths;

    private TextTable(List<Column> columns, List<List<String>> cells, int window) {
        this.columns = columns;
        this.cells = cells;
        this.widths = ColumnWidths.fit(naturalWidths(columns.size(), cells), NARROWEST, window, GAP.length());
    }

    /**
     * @param window columns of the terminal
     * @return a line with the names, a rule, and a line for each row; columns that do not fit even when cut are named
     *     in a last line
     */
    public static List<String> render(
            List<Column> columns, List<? extends List<? extends @Nullable Object>> rows, int window) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(columns.stream().map(column -> PlainText.line(column.name())).toList());
        rows.forEach(row -> cells.add(row.stream().map(CellText::of).toList()));
        return new TextTable(columns, cells, window).lines();
    }

    private static int[] naturalWidths(int columns, List<List<String>> cells) {
        return IntStream.range(0, columns)
                .map(i -> cells.stream()
                        .mapToInt(row -> DisplayWidth.of(row.get(i)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(cells.getFirst()));
        lines.add(rule());
        cells.stream().skip(1).map(this::line).forEach(lines::add);
        if (widths.length < columns.size()) {
            lines.add(hiddenColumns());
        }
        return lines;
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP)
                    .append(padded(row.get(i), widths[i], columns.get(i).isNumeric()));
        }
        return line.toString().stripTrailing();
    }

    private static String padded(String cell, int width, boolean right) {
        String shown = DisplayWidth.cut(cell, width);
        String padding = " ".repeat(Math.max(0, width - DisplayWidth.of(shown)));
        return right ? padding + shown : shown + padding;
    }

    private String rule() {
        return String.join(GAP, IntStream.of(widths).mapToObj("─"::repeat).toList());
    }

    private String hiddenColumns() {
        List<String> hidden = cells.getFirst().subList(widths.length, columns.size());
        return "Too wide for the window, not shown: " + String.join(", ", hidden);
    }
}
