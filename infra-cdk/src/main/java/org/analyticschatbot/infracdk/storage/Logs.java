package org.analyticschatbot.infracdk.storage;

import org.analyticschatbot.infracdk.configuration.Retention;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** Log groups: kept for as long as configured, and under the stack's key. */
public final class Logs {

    private Logs() {}

    public static LogGroup in(Construct scope, String id, Retention retention, StackKey key) {
        return LogGroup.Builder.create(scope, id)
                .retention(retention.logs())
                .removalPolicy(retention.removal())
                .encryptionKey(key.own())
                .build();
    }
}
