package org.analyticschatbot.local.web.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.jspecify.annotations.Nullable;

/** The catalog on the wire; of the values of private columns nothing is told. */
final class TablesDocument {

    private TablesDocument() {}

    static Map<String, Object> of(Schema schema) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "tables", schema.tables().stream().map(TablesDocument::table).toList());
        document.put(
                "foreign_keys",
                schema.foreignKeys().stream().map(TablesDocument::foreignKey).toList());
        return document;
    }

    private static Map<String, @Nullable Object> table(TableSchema table) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", table.name().toString());
        document.put("comment", table.comment());
        document.put("row_count", table.rowCount());
        document.put("primary_key", table.primaryKey());
        document.put(
                "columns", table.columns().stream().map(TablesDocument::column).toList());
        return document;
    }

    private static Map<String, @Nullable Object> column(ColumnSchema column) {
        ColumnStatistics statistics = column.statistics();
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", column.name());
        document.put("type", column.type());
        document.put("comment", column.comment());
        document.put("private", column.isPrivate());
        document.put("statistics", column.isPrivate() || statistics == null ? null : statistics(statistics));
        return document;
    }

    private static Map<String, @Nullable Object> statistics(ColumnStatistics statistics) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("null_share", statistics.nullShare());
        document.put("distinct_count", statistics.distinctCount());
        document.put("min", statistics.min());
        document.put("max", statistics.max());
        document.put("frequent_values", List.copyOf(statistics.frequentValues()));
        return document;
    }

    private static Map<String, @Nullable Object> foreignKey(ForeignKey key) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("from", key.from().toString());
        document.put("from_column", key.fromColumn());
        document.put("to", key.to().toString());
        document.put("to_column", key.toColumn());
        document.put("confidence", key.confidence());
        return document;
    }
}
