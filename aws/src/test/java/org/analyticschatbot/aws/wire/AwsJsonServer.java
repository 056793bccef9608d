package org.analyticschatbot.aws.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks AWS JSON 1.1 on the loopback interface: one operation per target, errors with their type. */
final class AwsJsonServer implements AutoCloseable {

    static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test-access-key", "test-secret-key"));

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";

    interface Operation {
        Map<String, Object> run(JsonNode request);
    }

    private record Fault(AwsError error, boolean isDone) {}

    private final Map<String, Operation> operations;
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private AwsJsonServer(HttpServer server, Map<String, Operation> operations) {
        this.server = server;
        this.operations = Map.copyOf(operations);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static AwsJsonServer start(Map<String, Operation> operations) {
        try {
            InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new AwsJsonServer(HttpServer.create(anyPort, 0), operations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next call that has no fault yet is refused. */
    void refuse(String operation, AwsError error) {
        fault(operation, new Fault(error, false));
    }

    /** The next call that has no fault yet is done, but its caller is told that it broke. */
    void loseAnswer(String operation) {
        fault(operation, new Fault(AwsError.internal(), true));
    }

    int calls(String operation) {
        return counter(operation).get();
    }

    private void fault(String operation, Fault fault) {
        faults.computeIfAbsent(operation, unknown -> new ConcurrentLinkedQueue<>())
                .add(fault);
    }

    private AtomicInteger counter(String operation) {
        return calls.computeIfAbsent(operation, unknown -> new AtomicInteger());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
        try {
            send(exchange, 200, run(target.substring(target.indexOf('.') + 1), request));
        } catch (AwsError e) {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", e.code());
            send(exchange, e.status(), e.document());
        }
    }

    private Map<String, Object> run(String name, JsonNode request) {
        counter(name).incrementAndGet();
        Operation operation = operations.get(name);
        if (operation == null) {
            throw AwsError.of("UnknownOperationException", name);
        }
        Queue<Fault> planned = faults.getOrDefault(name, new ConcurrentLinkedQueue<>());
        Fault fault = planned.poll();
        if (fault != null && !fault.isDone()) {
            throw fault.error();
        }
        Map<String, Object> answer = operation.run(request);
        if (fault != null) {
            throw fault.error();
        }
        return answer;
    }

    private static void send(HttpExchange exchange, int status, Map<String, Object> document) throws IOException {
        byte[] body = JSON.writeValueAsBytes(document);
        exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
