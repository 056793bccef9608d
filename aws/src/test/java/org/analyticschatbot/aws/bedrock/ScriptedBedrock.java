package org.analyticschatbot.aws.bedrock;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;

/** Converse on a free port of this machine: one answer for each call, or an error, or silence. */
public final class ScriptedBedrock implements AutoCloseable {

    private final List<String> paths = new ArrayList<>();
    private final List<JsonObject> bodies = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private int status = 200;
    private String answer = "";

    public ScriptedBedrock() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public BedrockRuntimeClient client(BedrockRuntimeClientBuilder builder) {
        return builder.endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x")))
                .build();
    }

    public void says(String text, String stopReason) {
        JsonObject content = new JsonObject();
        content.addProperty("text", text);
        answer = """
                {"output": {"message": {"role": "assistant", "content": [%s]}}, "stopReason": "%s",
                 "usage": {"inputTokens": 100, "outputTokens": 20, "totalTokens": 120,
                           "cacheReadInputTokens": 1000, "cacheWriteInputTokens": 0},
                 "metrics": {"latencyMs": 12}}
                """.formatted(content, stopReason);
    }

    public void fails(int with) {
        status = with;
        answer = "{\"message\": \"the prompt again\"}";
    }

    void isSilent() {
        status = 0;
    }

    public List<String> paths() {
        return paths;
    }

    JsonObject body() {
        return bodies.getLast();
    }

    private void answer(HttpExchange exchange) throws IOException {
        paths.add(exchange.getRequestURI().getPath());
        bodies.add(JsonParser.parseString(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                .getAsJsonObject());
        if (status == 0) {
            awaitEnd();
            return;
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
