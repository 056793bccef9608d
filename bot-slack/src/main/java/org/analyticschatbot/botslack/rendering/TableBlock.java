package org.analyticschatbot.botslack.rendering;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.answerlayout.ShownTable;
import org.analyticschatbot.core.answerlayout.ShownTable.Cell;
import org.analyticschatbot.core.answerlayout.ShownTable.Space;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one block of the given form.
 *
 * <p>Limits as of 2026 on docs.slack.dev, pages "table-block" and "data-table-block", the smaller ones where they
 * disagree: 20 columns, 100 rows with the header of a table and 101 of a data table, 10,000 characters in all cells.
 *
 * @param block none where there are no rows to show
 */
record TableBlock(ShownTable table, Optional<JsonObject> block) {

    static final int CELL = 128;
    private static final int COLUMNS = 20;
    private static final int CAPTION = 150;
    private static final int ROWS_A_PAGE = 10;

    /** With lines of {@link TextTable#WIDTH} and this many rows the text stays below 6,000 characters. */
    private static final int TEXT_ROWS = 60;

    private static final int TEXT_CELL = 32;

    /** JSON readers keep a number in 64 bits. */
    private static final MathContext RELIABLE = new MathContext(15);

    /** @param characters that the cells may have */
    static TableBlock of(
            Form form, String caption, List<Column> columns, List<List<@Nullable Object>> rows, int characters) {
        ShownTable table = ShownTable.of(columns, rows, space(form, characters));
        if (table.isEmpty()) {
            return new TableBlock(table, Optional.empty());
        }
        return switch (form) {
            case DATA_TABLE -> new TableBlock(table, Optional.of(dataTable(caption, table)));
            case TABLE -> new TableBlock(table, Optional.of(table(table)));
            case PREFORMATTED -> preformatted(new TextTable(table));
            case TEXT -> new TableBlock(table, Optional.empty());
        };
    }

    private static Space space(Form form, int characters) {
        return switch (form) {
            case DATA_TABLE -> new Space(100, COLUMNS, characters, CELL);
            case TABLE -> new Space(99, COLUMNS, characters, CELL);
            case PREFORMATTED -> new Space(TEXT_ROWS, COLUMNS, characters, TEXT_CELL);
            case TEXT -> new Space(0, 0, 0, CELL);
        };
    }

    private static TableBlock preformatted(TextTable lines) {
        return new TableBlock(lines.table(), Optional.of(Blocks.richText(Blocks.preformatted(lines.text()))));
    }

    private static JsonObject dataTable(String caption, ShownTable table) {
        JsonObject block = Blocks.typed("data_table");
        String shown = OutsideText.line(caption, CAPTION).text();
        block.addProperty("caption", OutsideText.isBlank(shown) ? table.header().getFirst() : shown);
        block.addProperty("page_size", Math.min(table.rows().size(), ROWS_A_PAGE));
        block.add("rows", rows(table, true));
        return block;
    }

    private static JsonObject table(ShownTable table) {
        JsonObject block = Blocks.typed("table");
        block.add(
                "column_settings",
                Blocks.array(table.columns().stream().map(TableBlock::settings).toList()));
        block.add("rows", rows(table, false));
        return block;
    }

    private static JsonObject settings(Column column) {
        JsonObject settings = new JsonObject();
        settings.addProperty("align", column.isNumeric() ? "right" : "left");
        return settings;
    }

    private static JsonArray rows(ShownTable table, boolean typed) {
        JsonArray rows = new JsonArray();
        rows.add(Blocks.array(table.header().stream()
                .map(name -> Blocks.withText("raw_text", name))
                .toList()));
        table.rows()
                .forEach(row -> rows.add(
                        Blocks.array(row.stream().map(cell -> cell(cell, typed)).toList())));
        return rows;
    }

    private static JsonObject cell(Cell cell, boolean typed) {
        BigDecimal number = cell.number();
        return typed && number != null ? number(number, cell.text()) : Blocks.withText("raw_text", cell.text());
    }

    private static JsonObject number(BigDecimal value, String text) {
        JsonObject cell = Blocks.typed("raw_number");
        cell.addProperty("value", value.round(RELIABLE));
        cell.addProperty("text", text);
        return cell;
    }
}
