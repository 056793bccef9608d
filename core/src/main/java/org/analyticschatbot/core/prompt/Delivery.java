package org.analyticschatbot.core.prompt;

/** What is known of the answer (or the failure) in the conversation. */
public sealed interface Delivery {

    record None() implements Delivery {}

    /**
     * The answer is being posted as a message of its own.
     *
     * @param posts how often that was set out upon; at most twice
     */
    record Claimed(int posts) implements Delivery {}

    record Delivered(MessageRef message) implements Delivery {}

    /** The asker wants the message to be taken away. */
    record Withdrawn(MessageRef message) implements Delivery {}

    /** @param code why nobody will see it in the conversation; the answer can still be fetched */
    record Undeliverable(String code) implements Delivery {}
}
