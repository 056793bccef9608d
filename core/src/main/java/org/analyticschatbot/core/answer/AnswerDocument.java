package org.analyticschatbot.core.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Answer} as the "answer" object of the wire contract: names in snake_case, in their order, without those
 * that the kind of answer does not have. Values are maps, lists and wire values, ready for any JSON library.
 *
 * <p>Numbers stay numbers and decimals keep their scale, if the JSON library reads fractions as {@code BigDecimal}. What
 * JSON cannot hold, {@code NaN} and the infinities, becomes text.
 */
public final class AnswerDocument {

    private AnswerDocument() {}

    public static Map<String, Object> of(Answer answer) {
        Map<String, Object> document = new LinkedHashMap<>();
        switch (answer) {
            case Answer.Table table -> putTable(document, table);
            case Answer.Metadata metadata -> {
                putKind(document, "metadata", answer);
                putRows(document, metadata.columns(), metadata.rows());
                document.put("planner", metadata.planner());
            }
            case Answer.Clarification(String sentence, List<String> options, String planner) -> {
                putKind(document, "clarification", answer);
                document.put("options", options);
                document.put("planner", planner);
            }
            case Answer.Refusal(String sentence, List<String> examples, String planner) -> {
                putKind(document, "refusal", answer);
                document.put("examples", examples);
                document.put("planner", planner);
            }
        }
        return document;
    }

    /** @throws IllegalArgumentException if the map is not an answer that this version knows */
    public static Answer read(Map<String, ?> document) {
        return new AnswerDocumentReader(document).answer();
    }

    private static void putTable(Map<String, Object> document, Answer.Table table) {
        putKind(document, "table", table);
        document.put("title", table.title());
        document.put("sql", table.sql());
        putRows(document, table.columns(), table.rows());
        document.put("row_count", table.rowCount());
        document.put("truncated", table.truncated());
        document.put("assumptions", table.assumptions());
        document.put("csv_url", table.csvUrl());
        document.put("chart_hint", table.chartHint());
        document.put("planner", table.planner());
        document.put("bytes_scanned", table.bytesScanned());
        if (table.dollars().signum() > 0) {
            document.put("cost_usd", table.dollars());
        }
        document.put("elapsed_ms", table.elapsed().toMillis());
        if (table.chart() != null) {
            document.put("chart", chartDocument(table.chart()));
        }
        if (!table.sources().isUnknown()) {
            document.put("sources", sourcesDocument(table.sources()));
        }
    }

    private static Map<String, Object> sourcesDocument(Sources sources) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tables", sources.tables());
        document.put("filters", sources.filters());
        return document;
    }

    private static Map<String, Object> chartDocument(Answer.ChartImage chart) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", chart.type());
        document.put("reason", chart.reason());
        document.put("url", chart.url());
        return document;
    }

    private static void putKind(Map<String, Object> document, String kind, Answer answer) {
        document.put("kind", kind);
        document.put("sentence", answer.sentence());
    }

    private static void putRows(Map<String, Object> document, List<Column> columns, List<List<@Nullable Object>> rows) {
        document.put(
                "columns", columns.stream().map(AnswerDocument::columnDocument).toList());
        document.put("rows", rows.stream().map(WireValue::row).toList());
    }

    private static Map<String, Object> columnDocument(Column column) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", column.name());
        document.put("type", column.type());
        return document;
    }
}
