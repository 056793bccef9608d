package org.analyticschatbot.aws.assembly;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Calls as API Gateway brings them, payload format 2.0, bodies encoded as it does those of forms. */
final class HttpEvents {

    static final String SLACK_EVENTS = "POST /slack/events";
    static final String SLACK_INTERACTIVITY = "POST /slack/interactivity";
    static final String TEAMS = "POST /teams/messages";
    static final String CREATE = "POST /createPromptRequest";
    static final String FETCH = "GET /fetchResult/{request_id}";

    private HttpEvents() {}

    static JsonObject post(String body, Map<String, String> headers) {
        JsonObject event = call(headers);
        event.addProperty("body", Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
        event.addProperty("isBase64Encoded", true);
        return event;
    }

    /** @param subject of the caller's token, as the authorizer has found it */
    static JsonObject by(String subject, JsonObject event) {
        JsonObject claims = new JsonObject();
        claims.addProperty("sub", subject);
        JsonObject jwt = new JsonObject();
        jwt.add("claims", claims);
        JsonObject authorizer = new JsonObject();
        authorizer.add("jwt", jwt);
        JsonObject context = new JsonObject();
        context.add("authorizer", authorizer);
        event.add("requestContext", context);
        return event;
    }

    static JsonObject get(String requestId) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("request_id", requestId);
        JsonObject event = call(Map.of());
        event.add("pathParameters", parameters);
        return event;
    }

    private static JsonObject call(Map<String, String> headers) {
        JsonObject event = new JsonObject();
        event.addProperty("version", "2.0");
        JsonObject json = new JsonObject();
        headers.forEach(json::addProperty);
        event.add("headers", json);
        return event;
    }
}
