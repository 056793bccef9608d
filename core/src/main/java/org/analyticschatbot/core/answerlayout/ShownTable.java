package org.analyticschatbot.core.answerlayout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answer.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * The part of a result that fits into a space: its first columns and first rows, with long cells cut.
 *
 * @param columns those that are shown; numeric ones are aligned right
 * @param header their names as people say them
 */
public record ShownTable(List<Column> columns, List<String> header, List<List<Cell>> rows) {

    public ShownTable {
        columns = List.copyOf(columns);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * @param characters in all cells, the header's included
     * @param cell characters in one cell
     */
    public record Space(int rows, int columns, int characters, int cell) {}

    /**
     * @param text never empty
     * @param number the value behind the text, null if it is none or no number that JSON readers take
     */
    public record Cell(String text, @Nullable BigDecimal number, boolean cut) {}

    public static ShownTable of(List<Column> columns, List<List<@Nullable Object>> rows, Space space) {
        List<Column> shownColumns = columns.subList(0, Math.min(columns.size(), space.columns()));
        int shownRows = shownColumns.isEmpty() ? 0 : Math.min(rows.size(), space.rows());
        List<List<@Nullable Object>> first = rows.subList(0, shownRows);
        List<ColumnText> texts = texts(shownColumns, first);
        List<String> header = shownColumns.stream()
                .map(column ->
                        cell(column.name().replace('_', ' '), space.cell()).text())
                .toList();
        List<List<Cell>> cells =
                first.stream().map(row -> cells(texts, row, space.cell())).toList();
        return new ShownTable(shownColumns, header, fitting(cells, space.characters() - length(header)));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean hasCutCells() {
        return rows.stream().flatMap(List::stream).anyMatch(Cell::cut);
    }

    /** The same with fewer columns. */
    public ShownTable firstColumns(int count) {
        return new ShownTable(
                columns.subList(0, count),
                header.subList(0, count),
                rows.stream().map(row -> row.subList(0, count)).toList());
    }

    /** The same with fewer rows. */
    public ShownTable firstRows(int count) {
        return new ShownTable(columns, header, rows.subList(0, count));
    }

    private static List<ColumnText> texts(List<Column> columns, List<List<@Nullable Object>> rows) {
        List<ColumnText> texts = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            List<@Nullable Object> cells = new ArrayList<>(rows.size());
            for (List<@Nullable Object> row : rows) {
                cells.add(cellAt(row, i));
            }
            texts.add(new ColumnText(columns.get(i), cells));
        }
        return texts;
    }

    private static List<Cell> cells(List<ColumnText> texts, List<@Nullable Object> row, int limit) {
        List<Cell> cells = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            Object value = cellAt(row, i);
            OutsideText text = cell(texts.get(i).text(value), limit);
            cells.add(new Cell(text.text(), number(value), text.cut()));
        }
        return cells;
    }

    static @Nullable Object cellAt(List<@Nullable Object> row, int column) {
        return column < row.size() ? row.get(column) : null;
    }

    /** Blank text is put in quotes, so that it can be seen. */
    private static OutsideText cell(String value, int limit) {
        OutsideText text = OutsideText.line(value, limit - 2);
        return OutsideText.isBlank(text.text()) ? new OutsideText("\"" + text.text() + "\"", text.cut()) : text;
    }

    static @Nullable BigDecimal number(@Nullable Object value) {
        return WireValue.of(value) instanceof Number number && Double.isFinite(number.doubleValue())
                ? ColumnText.exact(number)
                : null;
    }

    private static List<List<Cell>> fitting(List<List<Cell>> rows, int characters) {
        int left = characters;
        List<List<Cell>> fitting = new ArrayList<>(rows.size());
        for (List<Cell> row : rows) {
            left -= row.stream().mapToInt(cell -> cell.text().length()).sum();
            if (left < 0) {
                return fitting;
            }
            fitting.add(row);
        }
        return fitting;
    }

    private static int length(List<String> texts) {
        return texts.stream().mapToInt(String::length).sum();
    }
}
