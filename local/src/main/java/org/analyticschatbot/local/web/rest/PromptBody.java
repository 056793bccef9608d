package org.analyticschatbot.local.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.analyticschatbot.core.rest.CreateCall;
import org.analyticschatbot.core.rest.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of {@code POST /createPromptRequest}, read no further than its limit. */
sealed interface PromptBody {

    record Prompt(String text) implements PromptBody {}

    record Refused(Problem problem) implements PromptBody {}

    JsonMapper JSON = new JsonMapper();

    static PromptBody read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > CreateCall.MAX_BODY) {
            return new Refused(Problem.BODY_TOO_LARGE);
        }
        byte[] body = request.getInputStream().readNBytes(CreateCall.MAX_BODY + 1);
        return body.length > CreateCall.MAX_BODY ? new Refused(Problem.BODY_TOO_LARGE) : parse(body);
    }

    private static PromptBody parse(byte[] body) {
        try {
            JsonNode prompt = JSON.readTree(body).path("human_prompt");
            return prompt.isString() ? new Prompt(prompt.stringValue()) : new Refused(Problem.NO_PROMPT);
        } catch (JacksonException e) {
            return new Refused(Problem.MALFORMED_JSON);
        }
    }
}
