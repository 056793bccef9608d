package org.analyticschatbot.aws.dynamodb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Passes calls on to DynamoDB, and loses answers as it is told to: the connection ends instead. */
final class LossyFront {

    private static final String NOTHING = "nothing";
    private static final Set<String> PASSED_ON =
            Set.of("X-amz-target", "X-amz-date", "Authorization", "Content-type", "X-amz-content-sha256");

    private final HttpServer front;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI dynamoDb;
    private final AtomicReference<String> operation = new AtomicReference<>(NOTHING);
    private final AtomicInteger lost = new AtomicInteger();

    LossyFront(URI dynamoDb) throws IOException {
        this.dynamoDb = dynamoDb;
        this.front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        front.createContext("/", this::answer);
        front.setExecutor(threads);
        front.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int port() {
        return front.getAddress().getPort();
    }

    void loseNext(String lossyOperation) {
        operation.set(lossyOperation);
    }

    int lost() {
        return lost.get();
    }

    void close() {
        front.stop(0);
        threads.close();
        http.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> response = http.send(passedOn(exchange), HttpResponse.BodyHandlers.ofByteArray());
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            String wanted = operation.get();
            if (target.endsWith("." + wanted) && operation.compareAndSet(wanted, NOTHING)) {
                lost.incrementAndGet();
                return;
            }
            response.headers()
                    .firstValue("x-amz-crc32")
                    .ifPresent(sum -> exchange.getResponseHeaders().set("x-amz-crc32", sum));
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(response.statusCode(), response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest passedOn(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(dynamoDb)
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().entrySet().stream()
                .filter(header -> PASSED_ON.contains(header.getKey()))
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().getFirst()));
        return request.build();
    }
}
