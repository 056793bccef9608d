package org.analyticschatbot.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may ask over the network, and what proves it. Only digests are kept, so that no log, dump or message can hold a
 * token.
 */
public final class ApiTokens {

    private static final int SHORTEST = 16;

    private final List<Entry> entries;

    private ApiTokens(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    public static ApiTokens none() {
        return new ApiTokens(List.of());
    }

    /**
     * Reads {@code user=token} pairs that are parted by commas or line ends; a line that starts with {@code #} is left
     * out.
     *
     * @throws StartException if a pair is not one, or a token has fewer than 16 characters
     */
    public static ApiTokens parse(String text) {
        List<Entry> entries = new ArrayList<>();
        text.lines()
                .filter(line -> !line.stripLeading().startsWith("#"))
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .forEach(pair -> entries.add(Entry.parse(pair)));
        return new ApiTokens(entries);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Takes the same time whatever the token is. */
    public Optional<String> userOf(String token) {
        byte[] digest = sha256(token);
        Optional<String> user = Optional.empty();
        for (Entry entry : entries) {
            if (MessageDigest.isEqual(entry.digest(), digest)) {
                user = Optional.of(entry.user());
            }
        }
        return user;
    }

    @Override
    public String toString() {
        return entries.size() + " API tokens";
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never shown
    private record Entry(String user, byte[] digest) {

        private static Entry parse(String pair) {
            int sign = pair.indexOf('=');
            String token = pair.substring(sign + 1).strip();
            if (sign < 1 || token.length() < SHORTEST) {
                throw new StartException(
                        StartException.Reason.SETTINGS,
                        "An API token is written user=token, with at least " + SHORTEST
                                + " characters for the token: correct CHATBOT_API_TOKENS or its file.");
            }
            return new Entry(pair.substring(0, sign).strip(), sha256(token));
        }
    }
}
