package org.analyticschatbot.local.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.analyticschatbot.core.rest.Problem;
import tools.jackson.databind.JsonNode;

/** The body of {@code POST /createPromptRequest}. */
sealed interface PromptBody {

    record Prompt(String text) implements PromptBody {}

    record Refused(Problem problem) implements PromptBody {}

    static PromptBody read(HttpServletRequest request) throws IOException {
        return switch (JsonBody.read(request)) {
            case JsonBody.Json(JsonNode body) -> of(body.path("human_prompt"));
            case JsonBody.Refused(Problem problem) -> new Refused(problem);
        };
    }

    private static PromptBody of(JsonNode prompt) {
        return prompt.isString() ? new Prompt(prompt.stringValue()) : new Refused(Problem.NO_PROMPT);
    }
}
