package org.analyticschatbot.core.answer;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link AnswerDocument} wrote, after a trip through JSON that may have changed the types of numbers. */
final class AnswerDocumentReader {

    private final Map<?, ?> document;

    AnswerDocumentReader(Map<?, ?> document) {
        this.document = document;
    }

    Answer answer() {
        return switch (text("kind")) {
            case "table" -> table();
            case "metadata" -> metadata();
            case "clarification" -> new Answer.Clarification(text("sentence"), texts("options"), text("planner"));
            case "refusal" -> new Answer.Refusal(text("sentence"), texts("examples"), text("planner"));
            default -> throw new IllegalArgumentException("Unknown kind of answer");
        };
    }

    private Answer.Table table() {
        List<Column> columns = columns();
        return new Answer.Table(
                text("sentence"),
                text("title"),
                text("sql"),
                columns,
                rows(columns),
                number("row_count"),
                value("truncated", Boolean.class),
                texts("assumptions"),
                text("csv_url"),
                text("chart_hint"),
                text("planner"),
                number("bytes_scanned"),
                dollars(),
                Duration.ofMillis(number("elapsed_ms")),
                chart(),
                sources());
    }

    /** Answers of older versions do not tell. */
    private BigDecimal dollars() {
        return document.get("cost_usd") instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
    }

    private Sources sources() {
        if (!document.containsKey("sources")) {
            return Sources.UNKNOWN;
        }
        AnswerDocumentReader reader = new AnswerDocumentReader(value("sources", Map.class));
        return new Sources(reader.texts("tables"), reader.texts("filters"));
    }

    private Answer.@Nullable ChartImage chart() {
        if (!document.containsKey("chart")) {
            return null;
        }
        AnswerDocumentReader reader = new AnswerDocumentReader(value("chart", Map.class));
        return new Answer.ChartImage(reader.text("type"), reader.text("reason"), reader.text("url"));
    }

    private Answer.Metadata metadata() {
        List<Column> columns = columns();
        return new Answer.Metadata(text("sentence"), columns, rows(columns), text("planner"));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Object column : list("columns")) {
            AnswerDocumentReader reader = new AnswerDocumentReader(cast(column, Map.class));
            columns.add(new Column(reader.text("name"), reader.text("type")));
        }
        return columns;
    }

    private List<List<@Nullable Object>> rows(List<Column> columns) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Object row : list("rows")) {
            rows.add(cells(columns, cast(row, List.class)));
        }
        return rows;
    }

    private static List<@Nullable Object> cells(List<Column> columns, List<?> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("A row does not fit its columns");
        }
        List<@Nullable Object> cells = new ArrayList<>(row.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(columns.get(i), row.get(i)));
        }
        return cells;
    }

    private static @Nullable Object cell(Column column, @Nullable Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case BigDecimal number when isFloatingPoint(column) -> number.doubleValue();
            case null, default -> value;
        };
    }

    private static boolean isFloatingPoint(Column column) {
        return column.type().equalsIgnoreCase("double") || column.type().equalsIgnoreCase("real");
    }

    private List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object text : list(name)) {
            texts.add(cast(text, String.class));
        }
        return texts;
    }

    private List<?> list(String name) {
        return value(name, List.class);
    }

    private long number(String name) {
        return value(name, Number.class).longValue();
    }

    private String text(String name) {
        return value(name, String.class);
    }

    private <T> T value(String name, Class<T> type) {
        return cast(document.get(name), type);
    }

    private static <T> T cast(@Nullable Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("Not an answer");
        }
        return type.cast(value);
    }
}
