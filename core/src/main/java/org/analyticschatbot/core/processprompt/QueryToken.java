package org.analyticschatbot.core.processprompt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.analyticschatbot.core.prompt.RequestId;

/** Makes starting a query idempotent: Athena's {@code ClientRequestToken} takes 32 to 128 characters. */
final class QueryToken {

    private QueryToken() {}

    static String of(RequestId id, int attempt, String sql) {
        byte[] text = (id + "\n" + attempt + "\n" + sql).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(text));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
