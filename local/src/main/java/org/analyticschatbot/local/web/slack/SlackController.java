package org.analyticschatbot.local.web.slack;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.botslack.receiving.SlackEndpoint;
import org.analyticschatbot.local.LocalRuntime;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands Slack's requests on as they are; the signature says whether they are Slack's. */
@RestController
public final class SlackController {

    private final LocalRuntime runtime;

    public SlackController(LocalRuntime runtime) {
        this.runtime = runtime;
    }

    @PostMapping("/slack/events")
    ResponseEntity<String> events(HttpServletRequest request) throws IOException {
        SlackEndpoint endpoint = runtime.slackEndpoint().orElse(null);
        if (endpoint == null) {
            return ResponseEntity.notFound().build();
        }
        byte[] body = request.getInputStream().readNBytes(SlackEndpoint.MAX_BODY + 1);
        return response(endpoint.receive(body, headers(request)));
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        return headers;
    }

    private static ResponseEntity<String> response(SlackEndpoint.Reply reply) {
        ResponseEntity.BodyBuilder builder = ResponseEntity.status(reply.status());
        if (reply.contentType() != null) {
            builder.header(HttpHeaders.CONTENT_TYPE, reply.contentType());
        }
        return builder.body(reply.body());
    }
}
