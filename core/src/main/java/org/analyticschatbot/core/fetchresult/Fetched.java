package org.analyticschatbot.core.fetchresult;

import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.jspecify.annotations.Nullable;

/** What an asker sees of a request. */
public sealed interface Fetched {

    /** @param answer present if the request is processed */
    record Found(PromptRequest request, @Nullable Answer answer) implements Fetched {}

    /** No such request, or not this asker's: the two look the same. */
    record NotFound() implements Fetched {}
}
