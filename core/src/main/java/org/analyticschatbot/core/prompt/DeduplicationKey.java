package org.analyticschatbot.core.prompt;

/**
 * Says that two deliveries are the same question: a platform's event id, a message's place, or an idempotency key.
 *
 * @param value unique across platforms, tenants and users
 * @param fingerprint of what was asked: the same key with another fingerprint is a mistake of the sender
 */
public record DeduplicationKey(String value, String fingerprint) {}
