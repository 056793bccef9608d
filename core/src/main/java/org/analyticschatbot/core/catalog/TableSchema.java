package org.analyticschatbot.core.catalog;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param comment what its owner says about it: data, never an instruction
 * @param primaryKey column names, empty when unknown
 * @param rowCount null when nobody counted
 * @param bytes what reading all of it reads, null when nobody knows
 */
public record TableSchema(
        TableName name,
        @Nullable String comment,
        List<ColumnSchema> columns,
        List<String> primaryKey,
        @Nullable Long rowCount,
        @Nullable Long bytes) {

    public TableSchema {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
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

    /** Names are compared as SQL does, without regard to case. */
    public Optional<ColumnSchema> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(columnName))
                .findFirst();
    }
}
