package org.analyticschatbot.texttosql.grounding.scope;

import java.util.List;

/** What a column's name means at its place. */
public sealed interface Resolution {

    /** @param isOuter whether it belongs to a query around this one */
    record Found(Source source, SourceColumn column, boolean isOuter) implements Resolution {

        public boolean isSame(Found other) {
            return source.name().equalsIgnoreCase(other.source.name())
                    && column.name().equalsIgnoreCase(other.column.name());
        }
    }

    record Ambiguous(List<Found> candidates) implements Resolution {}

    /** No relation has it. */
    record Missing() implements Resolution {}

    /** Not a column of a known relation, but it may be right: a field of a row, a relation with unknown columns. */
    record Open() implements Resolution {}
}
