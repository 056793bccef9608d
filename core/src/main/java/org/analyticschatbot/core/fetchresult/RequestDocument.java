package org.analyticschatbot.core.fetchresult;

import java.util.LinkedHashMap;
import java.util.Map;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.AnswerDocument;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.State;
import org.jspecify.annotations.Nullable;

/**
 * A request as the wire contract shows it: names in snake_case, in their order, null for what is not there yet.
 * Addresses are those of the result store; a runtime that answers with links of its own replaces them.
 */
public final class RequestDocument {

    private RequestDocument() {}

    /** @param answer present if the request is processed */
    public static Map<String, @Nullable Object> of(PromptRequest request, @Nullable Answer answer) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("request_id", request.id().value());
        document.put("status", request.status().name());
        document.put("human_prompt", request.question().text());
        document.put("user_id", request.question().asker().userId());
        document.put("result_url", request.state() instanceof State.Processed processed ? processed.resultUrl() : null);
        document.put("answer", answer == null ? null : AnswerDocument.of(answer));
        document.put("error", request.state() instanceof State.Failed(Failure failure) ? error(failure) : null);
        return document;
    }

    private static Map<String, @Nullable Object> error(Failure failure) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("code", failure.code().name());
        error.put("message", failure.message());
        return error;
    }
}
