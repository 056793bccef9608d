package org.analyticschatbot.texttosql.model.usage;

/**
 * Tokens that were spent.
 *
 * @param prompt the cached ones included
 * @param cached tokens of the prompt that the provider had kept from an earlier call
 */
public record TokenUsage(long prompt, long answer, long cached) {

    public static final TokenUsage NONE = new TokenUsage(0, 0, 0);

    private static final int CHARACTERS = 4;

    /** For endpoints that do not say: four characters are about one token of English or SQL. */
    public static TokenUsage estimated(long promptCharacters, long answerCharacters) {
        return new TokenUsage(promptCharacters / CHARACTERS, answerCharacters / CHARACTERS, 0);
    }

    public long total() {
        return prompt + answer;
    }

    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(prompt + other.prompt, answer + other.answer, cached + other.cached);
    }
}
