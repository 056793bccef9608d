package org.analyticschatbot.botteams.rendering;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answerlayout.ShownTable;
import org.jspecify.annotations.Nullable;

/** Rows as the table of a card: its header in bold, its numbers aligned right, its columns as wide as their texts. */
final class TableElement {

    private static final ShownTable.Space SPACE = new ShownTable.Space(30, 10, 9_000, 100);

    /** Characters that a card as wide as the conversation has side by side; with more, words would run into each other. */
    private static final int WIDTH = 90;

    private static final int GAP = 2;
    private static final int NARROWEST = 6;
    private static final int WIDEST = 30;

    private TableElement() {}

    /** As many rows and columns as there is room for, at least one column. */
    static ShownTable shown(List<Column> columns, List<List<@Nullable Object>> rows) {
        ShownTable table = ShownTable.of(columns, rows, SPACE);
        int left = WIDTH;
        int fitting = 0;
        while (fitting < table.columns().size() && left >= width(table, fitting)) {
            left -= width(table, fitting) + GAP;
            fitting++;
        }
        return table.firstColumns(Math.min(Math.max(fitting, 1), table.columns().size()));
    }

    /** @param table with at least one row */
    static ObjectNode of(ShownTable table) {
        ObjectNode element = Elements.typed("Table");
        element.put("firstRowAsHeaders", true).put("gridStyle", "default").put("spacing", "Medium");
        element.set(
                "columns",
                Elements.array(IntStream.range(0, table.columns().size())
                        .mapToObj(i -> column(table, i))
                        .toList()));
        List<ObjectNode> rows = table.rows().stream()
                .map(row -> row(row.stream().map(TableElement::cell).toList()))
                .toList();
        ObjectNode header =
                row(table.header().stream().map(TableElement::headerCell).toList());
        element.set("rows", Elements.array(List.of(header)).addAll(rows));
        return element;
    }

    private static ObjectNode column(ShownTable table, int index) {
        ObjectNode column = JsonNodeFactory.instance.objectNode().put("width", width(table, index));
        if (table.columns().get(index).isNumeric()) {
            column.put("horizontalCellContentAlignment", "Right");
        }
        return column;
    }

    private static int width(ShownTable table, int column) {
        int longest = table.rows().stream()
                .mapToInt(row -> row.get(column).text().length())
                .max()
                .orElse(0);
        return Math.clamp(Math.max(longest, table.header().get(column).length()), NARROWEST, WIDEST);
    }

    private static ObjectNode row(List<ObjectNode> cells) {
        ObjectNode row = Elements.typed("TableRow");
        row.set("cells", Elements.array(cells));
        return row;
    }

    private static ObjectNode headerCell(String name) {
        return cell(Elements.paragraph(Elements.bold(name)));
    }

    /** A bare string is the shortest run. */
    private static ObjectNode cell(ShownTable.Cell cell) {
        return cell(Elements.paragraph(JsonNodeFactory.instance.textNode(Elements.shown(cell.text()))));
    }

    private static ObjectNode cell(ObjectNode text) {
        ObjectNode cell = Elements.typed("TableCell");
        cell.set("items", Elements.array(List.of(text)));
        return cell;
    }
}
