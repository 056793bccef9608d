package org.analyticschatbot.core.fetchresult;

import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.jspecify.annotations.Nullable;

/** What an asker sees of a request. */
public sealed interface Fetched {

    /**
     * A request of this asker; the two answers are present if it is processed.
     *
     * @param answer the answer as it is shown, with the first rows
     * @param whole the answer with all rows that are kept with it
     */
    record Found(
            PromptRequest request,
            @Nullable Answer answer,
            @Nullable Answer whole) implements Fetched {}

    /** No such request, or not this asker's: the two look the same. */
    record NotFound() implements Fetched {}
}
