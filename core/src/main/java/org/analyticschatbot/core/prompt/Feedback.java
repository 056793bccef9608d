package org.analyticschatbot.core.prompt;

import java.time.Instant;

/**
 * What one person thinks of an answer.
 *
 * @param comment their own words, empty if they gave none
 */
public record Feedback(Verdict verdict, String comment, Instant givenAt) {

    /** Characters of a comment at most. */
    public static final int MAX_COMMENT = 1_000;

    public Feedback {
        if (comment.length() > MAX_COMMENT) {
            throw new IllegalArgumentException("A comment of " + comment.length() + " characters");
        }
    }

    public enum Verdict {
        HELPFUL,
        NOT_HELPFUL
    }

    /** One line, as it is stored. */
    String stored() {
        return verdict + " " + StoredItem.sortable(givenAt) + " " + comment;
    }

    /** Throws the runtime exceptions that {@link StoredItem#read} names. */
    static Feedback read(String stored) {
        String[] parts = stored.split(" ", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("Not a feedback");
        }
        return new Feedback(Verdict.valueOf(parts[0]), parts[2], Instant.parse(parts[1]));
    }
}
