package org.analyticschatbot.core.cancelpromptrequest;

/** What a cancel came to. */
public enum Cancellation {
    CANCELLED,
    /** It has its answer or its failure already. */
    ALREADY_FINISHED,
    /** No such request, or not this asker's: the two look the same. */
    NOT_FOUND
}
