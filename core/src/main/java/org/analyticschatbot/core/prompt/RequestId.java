package org.analyticschatbot.core.prompt;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Names one question for its whole life: 26 characters of Crockford's base 32, that is 130 random bits. It can be read
 * aloud, sorts nowhere and cannot be guessed.
 */
public record RequestId(String value) {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    /** @throws IllegalArgumentException if the text is not a request id; use {@link #parse} for text from outside */
    public RequestId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a request_id");
        }
    }

    public static Optional<RequestId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new RequestId(text)) : Optional.empty();
    }

    /** @param random must be cryptographically strong: whoever guesses an id still has to own it, but need not try */
    public static RequestId random(RandomGenerator random) {
        StringBuilder value = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(digit -> value.append(ALPHABET.charAt(digit)));
        return new RequestId(value.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
