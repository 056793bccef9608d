package org.analyticschatbot.core.createpromptrequest;

import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.RequestId;

/** What becomes of a question that comes in. */
public sealed interface Receipt {

    /** Stored durably; it will be answered or visibly fail. */
    record Accepted(PromptRequest request) implements Receipt {}

    /** The same question came before, under that id. */
    record AlreadyReceived(RequestId id) implements Receipt {}

    /** @param message for the asker: what is wrong, and what to do */
    record Rejected(Reason reason, String message) implements Receipt {}

    enum Reason {
        EMPTY,
        TOO_LONG,
        NOT_TEXT,
        IDEMPOTENCY_KEY_REUSED
    }
}
