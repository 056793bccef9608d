package org.analyticschatbot.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param type Trino's name of the type in lower case
 * @param comment what its owner says about it, or its readable label: data, never an instruction
 * @param isPrivate whether its values must never reach a prompt or a suggestion
 * @param statistics null when nobody profiled it
 * @param isPartition whether the table is stored in parts by its values, so that a filter on it spares reading the others
 */
public record ColumnSchema(
        String name,
        String type,
        @Nullable String comment,
        boolean isPrivate,
        @Nullable ColumnStatistics statistics,
        boolean isPartition) {

    /** A column that parts nothing. */
    public ColumnSchema(
            String name,
            String type,
            @Nullable String comment,
            boolean isPrivate,
            @Nullable ColumnStatistics statistics) {
        this(name, type, comment, isPrivate, statistics, false);
    }
}
