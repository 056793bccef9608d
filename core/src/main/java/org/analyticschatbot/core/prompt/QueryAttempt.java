package org.analyticschatbot.core.prompt;

/**
 * Which start of a query this is.
 *
 * @param number counts the starts, from 1; part of the engine's token and of the name of what is stored
 * @param losses how many of the earlier starts were lost while the query was at work
 */
public record QueryAttempt(int number, int losses) {

    public static final QueryAttempt FIRST = new QueryAttempt(1, 0);

    /** The start after one that may have been the query's own fault. */
    public QueryAttempt afterLoss() {
        return new QueryAttempt(number + 1, losses + 1);
    }

    /** The start after one that certainly was not. */
    public QueryAttempt afterDrop() {
        return new QueryAttempt(number + 1, losses);
    }
}
