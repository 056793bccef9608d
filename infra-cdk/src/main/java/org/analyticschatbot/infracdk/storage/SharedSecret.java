package org.analyticschatbot.infracdk.storage;

import org.analyticschatbot.infracdk.configuration.Configuration;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/** Tokens and keys, as one JSON object. A new one is empty, and nobody but its owner ever fills it. */
public final class SharedSecret extends Construct {

    private final String arn;

    public SharedSecret(Construct scope, Configuration configuration, StackKey key) {
        super(scope, "Secret");
        @Nullable String existing = configuration.secret();
        this.arn = existing == null ? empty(configuration, key) : existing;
    }

    private String empty(Configuration configuration, StackKey key) {
        CfnSecret made = CfnSecret.Builder.create(this, "Tokens")
                .description("Tokens and keys of the analytics chatbot: {\"CHATBOT_SLACK_BOT_TOKEN\": \"xoxb-…\", …}")
                .secretString("{}")
                .kmsKeyId(key.arn().orElse(null))
                .build();
        made.applyRemovalPolicy(configuration.retention().removal());
        return made.getRef();
    }

    public String arn() {
        return arn;
    }
}
