package org.analyticschatbot.core.processprompt;

import java.nio.charset.StandardCharsets;
import org.analyticschatbot.core.prompt.RequestId;

/** Makes starting a query idempotent: Athena's {@code ClientRequestToken} takes 32 to 128 characters. */
final class QueryToken {

    private QueryToken() {}

    static String of(RequestId id, int attempt, String sql) {
        return Sha256.hex((id + "\n" + attempt + "\n" + sql).getBytes(StandardCharsets.UTF_8));
    }
}
