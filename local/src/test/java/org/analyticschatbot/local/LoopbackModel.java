package org.analyticschatbot.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAI-compatible endpoint on loopback that gives one answer, or one error, for ever. */
public final class LoopbackModel implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final int status;
    private final String body;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private LoopbackModel(int status, String body) throws IOException {
        this.status = status;
        this.body = body;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    public static LoopbackModel writing(String sql, String title) throws IOException {
        String plan = JSON.writeValueAsString(Map.of("kind", "SQL", "sql", sql, "title", title));
        return new LoopbackModel(200, """
                {"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,
                "finish_reason":"stop","logprobs":null,"message":{"role":"assistant","content":%s}}],
                "usage":{"prompt_tokens":900,"completion_tokens":100,"total_tokens":1000}}
                """.formatted(JSON.writeValueAsString(plan)));
    }

    public static LoopbackModel refusing(int status) throws IOException {
        return new LoopbackModel(status, "{\"error\":{\"message\":\"no\"}}");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** What it was sent, call by call. */
    public List<String> asked() {
        return asked;
    }

    public Map<String, String> variables(String... more) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "CHATBOT_MODEL_PROVIDER", "openai",
                "CHATBOT_MODEL_NAME", "loopback",
                "CHATBOT_MODEL_BASE_URL",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "CHATBOT_MODEL_API_KEY", "sk-canary-4711"));
        for (int i = 0; i < more.length; i += 2) {
            variables.put(more[i], more[i + 1]);
        }
        return variables;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
