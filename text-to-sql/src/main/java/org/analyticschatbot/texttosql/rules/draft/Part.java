package org.analyticschatbot.texttosql.rules.draft;

import java.util.Set;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;

/**
 * Mentions that were read together.
 *
 * @param from the first of them
 * @param to the one after the last
 * @param restricted the columns that a {@link Kind#FILTER} is about
 */
public record Part(Kind kind, int from, int to, Set<ColumnRef> restricted) {

    /** What the mentions tell. */
    public enum Kind {
        /** What is counted, summed or listed. */
        MEASURE,
        GROUP,
        PERIOD,
        FILTER,
        /** Order, direction and number of rows. */
        RANK,
        /** Nothing by themselves. */
        LINK,
        /** Not understood. */
        UNREAD
    }

    public Part {
        restricted = Set.copyOf(restricted);
    }
}
