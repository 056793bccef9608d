package org.analyticschatbot.core.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a column look like. Of a private column only the counts are known: {@code min}, {@code max} and
 * {@code frequentValues} are absent.
 *
 * @param nullShare 0 to 1
 * @param distinctCount exact for small tables, estimated for large ones
 * @param min the smallest value as text (dates and times in ISO 8601), null when there is none
 * @param max the largest value as text
 * @param frequentValues the most frequent values as text, most frequent first; at most 50, each at most 100 characters
 */
public record ColumnStatistics(
        double nullShare,
        long distinctCount,
        @Nullable String min,
        @Nullable String max,
        List<String> frequentValues) {

    public ColumnStatistics {
        frequentValues = List.copyOf(frequentValues);
    }

    /** What may be known of a private column. */
    public ColumnStatistics countsOnly() {
        return new ColumnStatistics(nullShare, distinctCount, null, null, List.of());
    }
}
