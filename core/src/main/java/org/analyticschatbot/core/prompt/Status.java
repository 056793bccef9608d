package org.analyticschatbot.core.prompt;

/** The four words of the wire contract. */
public enum Status {
    PENDING,
    IN_PROGRESS,
    PROCESSED,
    FAILED
}
