package org.analyticschatbot.local.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.analyticschatbot.core.rest.CreateCall;
import org.analyticschatbot.core.rest.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a caller sends, read no further than {@value CreateCall#MAX_BODY} bytes. */
sealed interface JsonBody {

    record Json(JsonNode node) implements JsonBody {}

    record Refused(Problem problem) implements JsonBody {}

    JsonMapper JSON = new JsonMapper();

    static JsonBody read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > CreateCall.MAX_BODY) {
            return new Refused(Problem.BODY_TOO_LARGE);
        }
        byte[] body = request.getInputStream().readNBytes(CreateCall.MAX_BODY + 1);
        return body.length > CreateCall.MAX_BODY ? new Refused(Problem.BODY_TOO_LARGE) : parse(body);
    }

    private static JsonBody parse(byte[] body) {
        try {
            return new Json(JSON.readTree(body));
        } catch (JacksonException e) {
            return new Refused(Problem.MALFORMED_JSON);
        }
    }
}
