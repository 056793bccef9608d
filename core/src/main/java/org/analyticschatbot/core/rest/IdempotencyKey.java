package org.analyticschatbot.core.rest;

import java.util.regex.Pattern;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.Sha256;

/** The caller's word that two calls are the same question; the keys of two users never meet. */
record IdempotencyKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[\\x20-\\x7e]{1,255}");

    boolean isValid() {
        return SHAPE.matcher(value).matches();
    }

    DeduplicationKey of(Asker asker, String prompt) {
        String scoped = String.join("\n", asker.tenant(), asker.userId(), value);
        return new DeduplicationKey("rest:" + Sha256.hex(scoped), Sha256.hex(prompt));
    }
}
