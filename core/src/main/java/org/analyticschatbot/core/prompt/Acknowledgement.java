package org.analyticschatbot.core.prompt;

/** What is known of the "got it" message in the conversation. */
public sealed interface Acknowledgement {

    /** Certainly not posted. */
    record None() implements Acknowledgement {}

    /** Somebody set out to post it; whether it is there has to be looked up. */
    record Claimed() implements Acknowledgement {}

    record Posted(MessageRef message) implements Acknowledgement {}

    /** Perhaps posted, on a platform where nobody can look. */
    record Unknown() implements Acknowledgement {}
}
