package org.analyticschatbot.botslack.receiving;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.botslack.SlackSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack posts to, for whichever HTTP server receives it. It answers after one durable write, or says that Slack has
 * to send again.
 */
public final class SlackEndpoint {

    /** Bytes of a body at most; Slack's are far smaller. */
    public static final int MAX_BODY = 1 << 20;

    /** One path for all that Slack sends; what a body is, it says itself. */
    private static final String PATH = "/slack/events";

    private static final Logger LOG = LoggerFactory.getLogger(SlackEndpoint.class);
    private static final int TOO_LARGE = 413;
    private static final int BAD_REQUEST = 400;

    private final App app;
    private final SlackRequestParser parser;

    public SlackEndpoint(SlackSettings settings, Listener... listeners) {
        this.app = SlackApp.verifying(settings, List.of(listeners));
        this.parser = new SlackRequestParser(app.config());
        app.start();
    }

    /**
     * @param body exactly as it was received: the signature is over these bytes
     * @param headers names in any case
     */
    public Reply receive(byte[] body, Map<String, List<String>> headers) {
        if (body.length > MAX_BODY) {
            return Reply.empty(TOO_LARGE);
        }
        Request<?> request;
        try {
            request = parser.parse(http(body, headers));
        } catch (RuntimeException e) {
            // Whatever the parser trips over came from outside; its message may quote the body.
            LOG.warn(
                    "A body at Slack's endpoint cannot be read: {}",
                    e.getClass().getName());
            return Reply.empty(BAD_REQUEST);
        }
        return request == null ? Reply.empty(BAD_REQUEST) : run(request);
    }

    private Reply run(Request<?> request) {
        try {
            return Reply.of(app.run(request));
        } catch (Exception e) {
            // Bolt declares every exception; what a handler throws has been caught by then.
            LOG.error("Bolt broke on a request: {}", e.getClass().getName());
            return Reply.empty(BAD_REQUEST);
        }
    }

    private static SlackRequestParser.HttpRequest http(byte[] body, Map<String, List<String>> headers) {
        return SlackRequestParser.HttpRequest.builder()
                .requestUri(PATH)
                .queryString(Map.of())
                .headers(new RequestHeaders(headers))
                .requestBody(new String(body, StandardCharsets.UTF_8))
                .build();
    }

    /** @param contentType null when there is no body */
    public record Reply(int status, @Nullable String contentType, String body) {

        static Reply empty(int status) {
            return new Reply(status, null, "");
        }

        static Reply of(Response response) {
            return new Reply(
                    response.getStatusCode(),
                    response.getContentType(),
                    response.getBody() == null ? "" : response.getBody());
        }
    }
}
