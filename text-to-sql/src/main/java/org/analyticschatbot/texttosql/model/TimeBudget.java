package org.analyticschatbot.texttosql.model;

import java.time.Duration;

/**
 * How long a model may take.
 *
 * @param perCall for one call, from connecting to the last byte
 * @param perQuestion for all calls and pauses of one question; at most 60 s, since a person waits
 */
public record TimeBudget(Duration perCall, Duration perQuestion) {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    public TimeBudget {
        if (perCall.compareTo(perQuestion) > 0 || perQuestion.compareTo(LONGEST) > 0 || !perCall.isPositive()) {
            throw new IllegalArgumentException("A call takes at most as long as a question, a question 60 s");
        }
    }

    /** That long for a call. */
    public static TimeBudget ofCall(Duration perCall) {
        return new TimeBudget(perCall, LONGEST);
    }
}
