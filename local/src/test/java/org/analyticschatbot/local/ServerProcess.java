package org.analyticschatbot.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The server in a process of its own, into which the launcher turns, and which can be killed. */
final class ServerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.address = "http://127.0.0.1:" + port;
    }

    /** Starts the server and waits until it is ready. */
    static ServerProcess start(Path data, Path state) throws IOException, InterruptedException {
        int port = freePort();
        Path log = Files.createTempFile(state, "server", ".log");
        ProcessBuilder launcher = new ProcessBuilder(
                "bash",
                PackagedApplication.launcher().toString(),
                "--data=" + data,
                "--state=" + state,
                "--port=" + port);
        launcher.environment().putAll(PackagedApplication.environment());
        Process process =
                launcher.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        awaitReady(process, log, port);
        return new ServerProcess(process, port);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** @throws IllegalStateException with the log if the server, which is then ended, does not start */
    static void awaitReady(Process server, Path log, int port) throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!isReady(port)) {
            if (!server.isAlive() || Instant.now().isAfter(limit)) {
                server.destroyForcibly();
                throw new IllegalStateException("The server did not start:\n" + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    private static boolean isReady(int port) throws InterruptedException {
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(readiness).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The request_id, or empty if the server died before it could answer. */
    Optional<String> ask(String question, String idempotencyKey) throws InterruptedException {
        String body = JSON.createObjectNode().put("human_prompt", question).toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/createPromptRequest"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() == 202
                    ? Optional.of(
                            JSON.readTree(response.body()).get("request_id").stringValue())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The document of a request, its links without this server's address; or empty if the server died before it could answer. */
    Optional<JsonNode> fetch(String requestId) throws InterruptedException {
        try {
            HttpResponse<String> response = get("/fetchResult/" + requestId);
            return response.statusCode() == 200
                    ? Optional.of(JSON.readTree(response.body().replace(address, "")))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** As {@code kill -9} does it: nothing can be tidied up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        client.close();
    }
}
