package org.analyticschatbot.texttosql.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** An endpoint on loopback that does what its script says, call by call; the last line goes on for ever. */
public final class ScriptedEndpoint implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Behaviour> script = new ConcurrentLinkedQueue<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public ScriptedEndpoint(Behaviour... behaviours) {
        script.addAll(List.of(behaviours));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What an endpoint does with one call. */
    @FunctionalInterface
    public interface Behaviour {

        void answer(HttpExchange exchange, ScriptedEndpoint endpoint) throws IOException, InterruptedException;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public int calls() {
        return bodies.size();
    }

    /** What was sent, call by call. */
    public List<String> bodies() {
        return bodies;
    }

    public List<String> authorizations() {
        return authorizations;
    }

    private void handle(HttpExchange exchange) throws IOException {
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Behaviour behaviour = script.size() > 1 ? script.remove() : script.element();
        try (exchange) {
            behaviour.answer(exchange, this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers with that content, as OpenAI does. */
    public static Behaviour says(String content) {
        return status(200, completion(content));
    }

    public static Behaviour refuses(String words) {
        return status(200, completion("").replace("\"content\":\"\"", "\"content\":null,\"refusal\":" + quoted(words)));
    }

    public static Behaviour status(int status, String body, String... headers) {
        return (exchange, endpoint) -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Takes the call and says nothing until the endpoint is closed. */
    public static Behaviour hangs() {
        return (exchange, endpoint) -> endpoint.closed.await();
    }

    /** Promises a whole answer and breaks off in the middle of it. */
    public static Behaviour breaksOff(String content) {
        return (exchange, endpoint) -> {
            byte[] bytes = completion(content).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
        };
    }

    /** Sends a byte now and then, so that the connection never falls silent. */
    public static Behaviour drips() {
        return (exchange, endpoint) -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            while (!endpoint.closed.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                body.write(' ');
                body.flush();
            }
        };
    }

    private static String completion(String content) {
        return """
                {"id":"1","object":"chat.completion","created":1,"model":"test",
                "choices":[{"index":0,"finish_reason":"stop","logprobs":null,
                "message":{"role":"assistant","content":%s}}],
                "usage":{"prompt_tokens":1000,"completion_tokens":200,"total_tokens":1200}}
                """.formatted(quoted(content));
    }

    public static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
