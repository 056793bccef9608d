package org.analyticschatbot.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param type Trino's name of the type in lower case
 * @param comment what its owner says about it, or its readable label: data, never an instruction
 * @param isPrivate whether its values must never reach a prompt or a suggestion
 * @param statistics null when nobody profiled it
 */
public record ColumnSchema(
        String name,
        String type,
        @Nullable String comment,
        boolean isPrivate,
        @Nullable ColumnStatistics statistics) {}
