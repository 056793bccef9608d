package org.analyticschatbot.texttosql.evaluation.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.evaluation.rows.MarkedRow;
import org.jspecify.annotations.Nullable;

/** Some rows of a result. Where not all can be shown, those that differ come first. */
final class ResultTable {

    private static final Wording WORDING = Wording.of(ResultTable.class, "page.properties");
    private static final Template TABLE = Template.of("result.html");
    private static final Template ROW = Template.of("result-row.html");
    private static final Template CELL = Template.of("result-cell.html");
    private static final int SHOWN = 10;

    private ResultTable() {}

    /** @param heading key of what the rows are */
    static Html of(String heading, List<MarkedRow> rows) {
        return TABLE.with(Map.of(
                "heading",
                Html.line(WORDING.text(heading)),
                "size",
                Html.line(size(rows)),
                "rows",
                Html.all(shown(rows).map(ResultTable::row).toList())));
    }

    private static String size(List<MarkedRow> rows) {
        String all = Figures.count(rows.size());
        return rows.size() > SHOWN
                ? WORDING.text("some_rows", "shown", Figures.count(SHOWN), "all", all)
                : WORDING.text(rows.size() == 1 ? "one_row" : "rows", "all", all);
    }

    private static Stream<MarkedRow> shown(List<MarkedRow> rows) {
        return rows.size() <= SHOWN
                ? rows.stream()
                : Stream.concat(
                                rows.stream().filter(MarkedRow::differs),
                                rows.stream().filter(row -> !row.differs()))
                        .limit(SHOWN);
    }

    private static Html row(MarkedRow row) {
        return ROW.with(Map.of(
                "kind",
                Html.line(row.differs() ? "differs" : "same"),
                "mark",
                Html.line(row.differs() ? WORDING.text("row_differs") : ""),
                "cells",
                Html.all(row.cells().stream().map(ResultTable::cell).toList())));
    }

    private static Html cell(MarkedRow.Cell cell) {
        return CELL.with(Map.of("kind", Html.line(kind(cell)), "value", Html.line(text(cell.value()))));
    }

    private static String kind(MarkedRow.Cell cell) {
        String kind = cell.value() == null ? "null" : cell.value() instanceof Number ? "number" : "text";
        return cell.differs() ? kind + " alone" : kind;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> WORDING.text("null");
            case Number number -> Figures.cell(number);
            default -> value.toString();
        };
    }
}
