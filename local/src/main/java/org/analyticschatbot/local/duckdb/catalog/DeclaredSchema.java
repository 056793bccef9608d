package org.analyticschatbot.local.duckdb.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the owner of the data says about it in {@code schema.json}. Types are not part of it: the values tell them. */
record DeclaredSchema(List<Table> tables, List<Key> foreignKeys) {

    static final DeclaredSchema EMPTY = new DeclaredSchema(List.of(), List.of());

    record Table(String name, @Nullable String comment, List<Column> columns) {

        Optional<Column> column(String columnName) {
            return columns.stream()
                    .filter(column -> column.name().equalsIgnoreCase(columnName))
                    .findFirst();
        }
    }

    /** @param isPrivate null when the owner does not say */
    record Column(
            String name,
            @Nullable String comment,
            boolean isPrimaryKey,
            @Nullable Boolean isPrivate) {}

    record Key(String fromTable, String fromColumn, String toTable, String toColumn) {

        @Override
        public String toString() {
            return fromTable + "." + fromColumn + " to " + toTable + "." + toColumn;
        }
    }

    /** Looked up by the table's name, or by that of its file. */
    Optional<Table> table(String name, String original) {
        return tables.stream()
                .filter(table ->
                        table.name().equalsIgnoreCase(name) || table.name().equalsIgnoreCase(original))
                .findFirst();
    }
}
