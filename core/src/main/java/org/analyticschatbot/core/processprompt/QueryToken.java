package org.analyticschatbot.core.processprompt;

import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Sha256;

/** Makes starting a query idempotent: Athena's {@code ClientRequestToken} takes 32 to 128 characters. */
final class QueryToken {

    private QueryToken() {}

    static String of(RequestId id, int attempt, String sql) {
        return Sha256.hex(id + "\n" + attempt + "\n" + sql);
    }
}
