package org.analyticschatbot.texttosql.model;

import org.analyticschatbot.texttosql.model.usage.UsedUp;

/** What a model says, or why it was not asked. */
public sealed interface ModelReply {

    /** @param text as it came, untrusted; may be empty */
    record Text(String text) implements ModelReply {}

    /** The model, or its provider's filter, does not want to answer. */
    record Refused() implements ModelReply {}

    /** Not asked: there are no tokens left. */
    record OverLimit(UsedUp whose) implements ModelReply {}
}
