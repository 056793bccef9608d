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
 */
public record TableSchema(
        TableName name,
        @Nullable String comment,
        List<ColumnSchema> columns,
        List<String> primaryKey,
        @Nullable Long rowCount) {

    public TableSchema {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
    }

    /** Names are compared as SQL does, without regard to case. */
    public Optional<ColumnSchema> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(columnName))
                .findFirst();
    }
}
