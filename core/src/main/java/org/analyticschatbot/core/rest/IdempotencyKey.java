package org.analyticschatbot.core.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;

/** The caller's word that two calls are the same question; the keys of two users never meet. */
record IdempotencyKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[\\x20-\\x7e]{1,255}");

    boolean isValid() {
        return SHAPE.matcher(value).matches();
    }

    DeduplicationKey of(Asker asker, String prompt) {
        String scoped = String.join("\n", asker.tenant(), asker.userId(), value);
        return new DeduplicationKey("rest:" + sha256(scoped), sha256(prompt));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
