package org.analyticschatbot.botslack.receiving;

import com.slack.api.app_backend.SlackSignature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A body as Slack sends and signs it. */
@SuppressWarnings("ArrayRecordComponent")
record SignedRequest(byte[] body, Map<String, List<String>> headers) {

    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    static SignedRequest of(String body) {
        return at(body, Instant.now());
    }

    static SignedRequest at(String body, Instant time) {
        String timestamp = Long.toString(time.getEpochSecond());
        String signature = new SlackSignature.Generator(SECRET).generate(timestamp, body);
        return new SignedRequest(
                body.getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "content-type", List.of(contentType(body)),
                        "x-slack-request-timestamp", List.of(timestamp),
                        "x-slack-signature", List.of(signature)));
    }

    private static String contentType(String body) {
        return body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
    }

    SignedRequest withBody(String other) {
        return new SignedRequest(other.getBytes(StandardCharsets.UTF_8), headers);
    }

    SignedRequest unsigned() {
        return new SignedRequest(body, Map.of("content-type", List.of("application/json")));
    }
}
