package org.analyticschatbot.local.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import org.analyticschatbot.core.prompt.Feedback.Verdict;
import org.analyticschatbot.core.rest.Problem;
import tools.jackson.databind.JsonNode;

/** The body of {@code POST /giveFeedback/{request_id}}. */
sealed interface FeedbackBody {

    /** @param comment empty if there is none */
    record Given(Verdict verdict, String comment) implements FeedbackBody {}

    record Refused(Problem problem) implements FeedbackBody {}

    static FeedbackBody read(HttpServletRequest request) throws IOException {
        return switch (JsonBody.read(request)) {
            case JsonBody.Json(JsonNode body) -> of(body.path("verdict"), body.path("comment"));
            case JsonBody.Refused(Problem problem) -> new Refused(problem);
        };
    }

    private static FeedbackBody of(JsonNode verdict, JsonNode comment) {
        boolean isText = comment.isString() || comment.isMissingNode() || comment.isNull();
        return Arrays.stream(Verdict.values())
                .filter(known -> isText && verdict.isString() && known.name().equals(verdict.stringValue()))
                .<FeedbackBody>map(known -> new Given(known, comment.isString() ? comment.stringValue() : ""))
                .findFirst()
                .orElseGet(() -> new Refused(Problem.NO_VERDICT));
    }
}
