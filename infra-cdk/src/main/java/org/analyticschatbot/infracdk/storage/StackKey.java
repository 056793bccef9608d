package org.analyticschatbot.infracdk.storage;

import java.util.Optional;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.configuration.EncryptionKey;
import org.analyticschatbot.infracdk.contract.Contract;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/**
 * The key with which the stack encrypts what it keeps, unless that is left to AWS. A new one is rotated every year, and goes
 * only when what it has encrypted goes.
 */
public final class StackKey extends Construct {

    private final @Nullable IKey key;

    public StackKey(Construct scope, Configuration configuration) {
        super(scope, "Encryption");
        this.key = switch (configuration.key()) {
            case EncryptionKey.OfAws() -> null;
            case EncryptionKey.New() -> create(configuration);
            case EncryptionKey.Existing(String arn) -> Key.fromKeyArn(this, "Key", arn);
        };
    }

    private Key create(Configuration configuration) {
        Key created = Key.Builder.create(this, "Key")
                .description("Encrypts what the analytics chatbot keeps")
                .alias("alias/" + configuration.named(Contract.BUS))
                .enableKeyRotation(true)
                .removalPolicy(configuration.retention().removal())
                .build();
        KeyUsers.of(this, configuration.budget() != null).forEach(created::addToResourcePolicy);
        return created;
    }

    /** Null where AWS keeps the keys. */
    public @Nullable IKey own() {
        return key;
    }

    /** Empty where AWS keeps the keys. */
    public Optional<String> arn() {
        return Optional.ofNullable(key).map(IKey::getKeyArn);
    }
}
