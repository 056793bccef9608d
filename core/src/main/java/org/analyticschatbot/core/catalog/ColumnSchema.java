package org.analyticschatbot.core.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param type Trino's name of the type in lower case
 * @param comment what its owner says about it, or its readable label: data, never an instruction
 * @param isPrivate whether its values must never reach a prompt or a suggestion
 * @param statistics null when nobody profiled it
 * @param isPartition whether the table is stored in parts by its values, so that a filter on it spares reading the others
 * @param synonyms what people call it besides its name
 */
public record ColumnSchema(
        String name,
        String type,
        @Nullable String comment,
        boolean isPrivate,
        @Nullable ColumnStatistics statistics,
        boolean isPartition,
        List<String> synonyms) {

    public ColumnSchema {
        synonyms = List.copyOf(synonyms);
    }

    /** A column with no other name. */
    public ColumnSchema(
            String name,
            String type,
            @Nullable String comment,
            boolean isPrivate,
            @Nullable ColumnStatistics statistics,
            boolean isPartition) {
        this(name, type, comment, isPrivate, statistics, isPartition, List.of());
    }

    /** A column that parts nothing. */
    public ColumnSchema(
            String name,
            String type,
            @Nullable String comment,
            boolean isPrivate,
            @Nullable ColumnStatistics statistics) {
        this(name, type, comment, isPrivate, statistics, false);
    }

    public ColumnSchema withSynonyms(List<String> words) {
        return new ColumnSchema(name, type, comment, isPrivate, statistics, isPartition, words);
    }

    /** Loses its values if it is private; it gets none back. */
    public ColumnSchema withPrivacy(boolean privacy) {
        ColumnStatistics known = statistics == null || !privacy ? statistics : statistics.countsOnly();
        return new ColumnSchema(name, type, comment, privacy, known, isPartition, synonyms);
    }
}
