package org.analyticschatbot.local.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.ScriptedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server and a client for it. */
final class RunningServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final CompletableFuture<ScriptedData> data;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server;

    /** Over scripted data. */
    RunningServer(LocalSettings settings) {
        this(settings, new CompletableFuture<>());
    }

    private RunningServer(LocalSettings settings, CompletableFuture<ScriptedData> data) {
        this(
                Server.run(settings, (given, queryEnded) -> {
                    data.complete(new ScriptedData(queryEnded));
                    return data.join();
                }),
                data);
    }

    private RunningServer(Server server, CompletableFuture<ScriptedData> data) {
        this.server = server;
        this.data = data;
    }

    /** Over the files that the settings name. */
    static RunningServer over(LocalSettings settings) {
        return new RunningServer(Server.run(settings), new CompletableFuture<>());
    }

    ScriptedData data() {
        return data.join();
    }

    int port() {
        return server.port();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
    }

    HttpRequest.Builder post(String path, BodyPublisher body) {
        return to(path).header("Content-Type", "application/json").POST(body);
    }

    HttpRequest.Builder asking(String question) {
        String body = JSON.createObjectNode().put("human_prompt", question).toString();
        return post("/createPromptRequest", BodyPublishers.ofString(body));
    }

    HttpRequest.Builder judging(String id, String feedback) {
        return post("/giveFeedback/" + id, BodyPublishers.ofString(feedback));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), BodyHandlers.ofByteArray()).body();
    }

    /** Asks, and gives the request_id. */
    String ask(String question) throws IOException, InterruptedException {
        return json(send(asking(question))).path("request_id").asString();
    }

    /** The document as soon as the status is one of the two last ones. */
    JsonNode awaitEnd(String id) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode document = json(get("/fetchResult/" + id));
            if (!document.path("status").asString().matches("PENDING|IN_PROGRESS")) {
                return document;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Not ended: " + id);
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String code(HttpResponse<String> response) {
        return json(response).path("error").path("code").asString();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
