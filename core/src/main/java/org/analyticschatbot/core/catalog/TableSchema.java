package org.analyticschatbot.core.catalog;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.sql.ReadOnlyExpression;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param comment what its owner says about it: data, never an instruction
 * @param primaryKey column names, empty when unknown
 * @param rowCount null when nobody counted
 * @param bytes what reading all of it reads, null when nobody knows
 * @param synonyms what people call it besides its name
 * @param defaultFilters conditions on its rows that hold for each question which does not say otherwise
 */
public record TableSchema(
        TableName name,
        @Nullable String comment,
        List<ColumnSchema> columns,
        List<String> primaryKey,
        @Nullable Long rowCount,
        @Nullable Long bytes,
        List<String> synonyms,
        List<ReadOnlyExpression> defaultFilters) {

    public TableSchema {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        synonyms = List.copyOf(synonyms);
        defaultFilters = List.copyOf(defaultFilters);
    }

    /** A table with no other name, all of whose rows count. */
    public TableSchema(
            TableName name,
            @Nullable String comment,
            List<ColumnSchema> columns,
            List<String> primaryKey,
            @Nullable Long rowCount,
            @Nullable Long bytes) {
        this(name, comment, columns, primaryKey, rowCount, bytes, List.of(), List.of());
    }

    /** A table of unknown size. */
    public TableSchema(
            TableName name,
            @Nullable String comment,
            List<ColumnSchema> columns,
            List<String> primaryKey,
            @Nullable Long rowCount) {
        this(name, comment, columns, primaryKey, rowCount, null);
    }

    public TableSchema withSynonyms(List<String> words) {
        return new TableSchema(name, comment, columns, primaryKey, rowCount, bytes, words, defaultFilters);
    }

    /** Names are compared as SQL does, without regard to case. */
    public Optional<ColumnSchema> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(columnName))
                .findFirst();
    }
}
