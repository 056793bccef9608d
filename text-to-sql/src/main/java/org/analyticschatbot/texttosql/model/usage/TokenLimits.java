package org.analyticschatbot.texttosql.model.usage;

/**
 * How many tokens, prompt and answer together, may be spent. A limit is held against what is spent before a call, so
 * that one call may go beyond it.
 *
 * @param perQuestion all calls for one question
 * @param perUser all questions of one person in a day, by UTC
 * @param perDay all questions of all people in a day, by UTC
 * @param answer of one call; longer answers are cut off by the provider
 */
public record TokenLimits(long perQuestion, long perUser, long perDay, int answer) {

    /**
     * A question that is planned anew, since the process died or the endpoint was out, has half the tokens of the time
     * before; so all times together stay below twice the limit.
     *
     * @param attempt from 1
     */
    public long perQuestion(int attempt) {
        return perQuestion >> Math.min(attempt - 1, Long.SIZE - 1);
    }

    public static TokenLimits defaults() {
        return new TokenLimits(60_000, 1_000_000, 10_000_000, 4_000);
    }
}
