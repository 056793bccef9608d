package org.analyticschatbot.local.web.teams;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.analyticschatbot.botteams.receiving.Reply;
import org.analyticschatbot.botteams.receiving.TeamsEndpoint;
import org.analyticschatbot.local.LocalRuntime;

/** Hands Teams' requests on as they are; the token says whether they are Teams'. */
public final class TeamsServlet extends HttpServlet {

    /** As the documentation of bots has it. */
    public static final String PATH = "/api/messages";

    private static final long serialVersionUID = 1L;
    private static final String AUTHORIZATION = "Authorization";

    private final transient Supplier<LocalRuntime> runtime;

    /** @param runtime is not asked for before the first request: Tomcat starts while it opens */
    public TeamsServlet(Supplier<LocalRuntime> runtime) {
        this.runtime = runtime;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TeamsEndpoint endpoint = runtime.get().teamsEndpoint().orElse(null);
        if (endpoint == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(TeamsEndpoint.MAX_BODY + 1);
        List<String> authorization = Collections.list(request.getHeaders(AUTHORIZATION));
        write(endpoint.receive(body, Map.of(AUTHORIZATION, authorization)), response);
    }

    private static void write(Reply reply, HttpServletResponse response) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(reply.status());
        response.setContentType(reply.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
