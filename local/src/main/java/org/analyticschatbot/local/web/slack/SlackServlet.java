package org.analyticschatbot.local.web.slack;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.analyticschatbot.botslack.receiving.SlackEndpoint;
import org.analyticschatbot.local.LocalRuntime;

/** Hands Slack's requests on as they are; the signature says whether they are Slack's. */
public final class SlackServlet extends HttpServlet {

    public static final String PATH = "/slack/events";

    /** Others under which an app's settings may have commands and buttons; all are one endpoint. */
    public static final List<String> ALIASES = List.of("/slack/commands", "/slack/interactivity");

    private static final long serialVersionUID = 1L;

    private final transient Supplier<LocalRuntime> runtime;

    /** @param runtime is not asked for before the first request: Tomcat starts while it opens */
    public SlackServlet(Supplier<LocalRuntime> runtime) {
        this.runtime = runtime;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SlackEndpoint endpoint = runtime.get().slackEndpoint().orElse(null);
        if (endpoint == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(SlackEndpoint.MAX_BODY + 1);
        write(endpoint.receive(body, headers(request)), response);
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        return headers;
    }

    private static void write(SlackEndpoint.Reply reply, HttpServletResponse response) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(reply.status());
        response.setContentType(reply.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
