package org.analyticschatbot.texttosql.evaluation.recorded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks as an OpenAI-compatible endpoint on loopback (https://platform.openai.com/docs/api-reference/chat) and says
 * what models said before, so that everything but the model itself is real. With several recordings each conversation about
 * a question is with the next one, and all after the last with that. Asked again in one conversation, it says the same again.
 */
public final class RecordedModel implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final List<RecordedAnswers> recordings;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private int conversations;

    private RecordedModel(List<RecordedAnswers> recordings, HttpServer server) {
        this.recordings = List.copyOf(recordings);
        this.server = server;
    }

    /**
     * Starts on a free port.
     *
     * @param recordings at least one
     */
    public static RecordedModel start(List<RecordedAnswers> recordings) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            RecordedModel model = new RecordedModel(recordings, server);
            server.setExecutor(model.threads);
            server.createContext("/v1/chat/completions", model::answer);
            server.start();
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a client takes for the address of its provider. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Another question begins. */
    public synchronized void nextQuestion() {
        conversations = 0;
    }

    private synchronized RecordedAnswers speaker(JsonNode request) {
        boolean goesOn = StreamSupport.stream(request.path("messages").spliterator(), false)
                .anyMatch(message -> message.path("role").asString().equals("assistant"));
        if (!goesOn) {
            conversations++;
        }
        return recordings.get(Math.clamp(conversations - 1L, 0, recordings.size() - 1));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            String prompt = String.join(
                    "\n",
                    StreamSupport.stream(request.path("messages").spliterator(), false)
                            .map(RecordedModel::content)
                            .toList());
            var answer = speaker(request).to(prompt);
            send(
                    exchange,
                    answer.isPresent() ? OK : NOT_FOUND,
                    answer.map(RecordedModel::completion)
                            .orElseGet(() ->
                                    Map.of("error", Map.of("message", "Nothing was recorded for this question."))));
        }
    }

    /** A text, or parts of which each has a text. */
    private static String content(JsonNode message) {
        JsonNode content = message.path("content");
        return content.isString() ? content.asString() : String.join("\n", content.findValuesAsString("text"));
    }

    private static Map<String, Object> completion(String text) {
        return Map.of(
                "id",
                "recorded",
                "object",
                "chat.completion",
                "created",
                0,
                "model",
                "recorded",
                "choices",
                List.of(Map.of(
                        "index", 0, "finish_reason", "stop", "message", Map.of("role", "assistant", "content", text))),
                "usage",
                Map.of("prompt_tokens", 0, "completion_tokens", 0, "total_tokens", 0));
    }

    private static void send(HttpExchange exchange, int status, Map<String, Object> document) throws IOException {
        byte[] body = JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
