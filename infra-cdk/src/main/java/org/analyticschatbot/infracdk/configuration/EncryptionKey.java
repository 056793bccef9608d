package org.analyticschatbot.infracdk.configuration;

/** The key of KMS with which the stack encrypts what it keeps. */
public sealed interface EncryptionKey {

    /** Keys that AWS keeps for its services. */
    record OfAws() implements EncryptionKey {}

    /** One that the stack makes. */
    record New() implements EncryptionKey {}

    /** @param arn of a symmetric key in the stack's account and region, whose owner lets services use it (docs/aws.md, A key of your own) */
    record Existing(String arn) implements EncryptionKey {}
}
