package org.analyticschatbot.core.prompt;

/** What is known of the chart's picture in the conversation. It is uploaded once, and never repeated blindly. */
public sealed interface Attachment {

    /** Certainly not there. */
    record None() implements Attachment {}

    /** Somebody set out to upload it; whether it is there has to be looked up. */
    record Claimed() implements Attachment {}

    record Attached(MessageRef file) implements Attachment {}

    /** Somebody wishes to see another chart: this one has to go before the other one is uploaded. */
    record Outdated(MessageRef file) implements Attachment {}

    /** @param code why the conversation goes without; the picture can still be fetched */
    record Unattached(String code) implements Attachment {}
}
