package org.analyticschatbot.aws.deployment.rehearsal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** AWS, Slack and Teams as far as one question needs them, on the loopback interface; no connection outlives its call. */
final class MadeUpServices implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final JsonObject answers = json(resource("answers.json"));
    private final MadeUpTables tables = new MadeUpTables();
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    private MadeUpServices(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
        server.start();
    }

    static MadeUpServices open() throws IOException {
        return new MadeUpServices(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The id of the request that was written last. */
    Optional<String> lastRequest() {
        return tables.lastRequest();
    }

    /** Where something has been stored, {@code /<bucket>/<key>} each. */
    Set<String> objects() {
        return Set.copyOf(objects.keySet());
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            byte[] body = call.getRequestBody().readAllBytes();
            String target = call.getRequestHeaders().getFirst("X-Amz-Target");
            String path = call.getRequestURI().getPath();
            if (target != null) {
                reply(call, OK, bytes(service(target, json(new String(body, StandardCharsets.UTF_8)))));
            } else if (path.startsWith("/slack/") || path.startsWith("/v3/")) {
                reply(call, OK, bytes(answers.getAsJsonObject(path.startsWith("/slack/") ? "Slack" : "Teams")));
            } else {
                object(call, path, body);
            }
        }
    }

    private JsonObject service(String target, JsonObject request) {
        String operation = target.substring(target.lastIndexOf('.') + 1);
        return target.startsWith("DynamoDB_")
                ? tables.answer(operation, request)
                : Optional.ofNullable(answers.getAsJsonObject(operation)).orElseGet(JsonObject::new);
    }

    private void object(HttpExchange call, String key, byte[] body) throws IOException {
        call.getResponseHeaders().set("ETag", "\"rehearsed\"");
        if (call.getRequestMethod().equals("GET")) {
            byte[] stored = objects.get(key);
            reply(call, stored == null ? NOT_FOUND : OK, stored == null ? new byte[0] : stored);
            return;
        }
        boolean isChunked = call.getRequestHeaders().containsKey("x-amz-decoded-content-length");
        objects.put(key, isChunked ? AwsChunks.join(body) : body);
        reply(call, OK, new byte[0]);
    }

    private static void reply(HttpExchange call, int status, byte[] body) throws IOException {
        call.getResponseHeaders().set("Connection", "close");
        call.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
    }

    private byte[] bytes(JsonObject answer) {
        return answer.toString().replace("SERVICE", address().toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    static String resource(String name) {
        try (InputStream in = MadeUpServices.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
