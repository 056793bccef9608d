package org.analyticschatbot.botteams.scripted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A Bot Connector, by the paths and status codes of its REST reference: what people see, and what goes wrong. Every post is
 * one more message.
 */
public final class ScriptedConnector implements AutoCloseable {

    /** One call. */
    public record Call(String method, String path, JsonNode body) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, JsonNode> messages = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final Map<Integer, Fault> numbered = new HashMap<>();
    private @Nullable Fault always;
    private @Nullable Fault deletion;
    private boolean refusesFiles;
    private int largest = Integer.MAX_VALUE;
    private int ids;

    public ScriptedConnector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String serviceUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/teams/";
    }

    /** What the next calls come to. */
    public synchronized void next(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** Counted from 1. */
    public synchronized void onCall(int number, Fault fault) {
        numbered.put(number, fault);
    }

    public synchronized void always(@Nullable Fault fault) {
        always = fault;
    }

    /** What each call to delete something comes to. */
    public synchronized void refusesToDelete(Fault fault) {
        deletion = fault;
    }

    /** From now on offers of files are turned away, as in clouds where bots have none. */
    public synchronized void refusesFiles() {
        refusesFiles = true;
    }

    /** Bytes of a message that is still taken. */
    public synchronized void takesAtMost(int bytes) {
        largest = bytes;
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    public synchronized List<String> methods() {
        return calls.stream().map(Call::method).toList();
    }

    /** Of the message that was posted last. */
    public synchronized String lastId() {
        return Integer.toString(1_000 + ids);
    }

    /** Messages that can be seen in that conversation, in the order in which they were posted. */
    public synchronized List<JsonNode> seenIn(String conversation) {
        return messages.entrySet().stream()
                .filter(message -> message.getKey().startsWith(conversation + " "))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Of what is seen in any conversation. */
    public synchronized List<String> texts() {
        return messages.values().stream().map(ScriptedConnector::text).toList();
    }

    /** All that a message says, on its card or without one. */
    public static String text(JsonNode message) {
        return message.hasNonNull("text")
                ? message.get("text").asText()
                : message.path("attachments").toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            JsonNode json = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            String path = URLDecoder.decode(exchange.getRequestURI().getRawPath(), StandardCharsets.UTF_8);
            answer(exchange, new Call(exchange.getRequestMethod(), path, json), body.length);
        }
    }

    private synchronized void answer(HttpExchange exchange, Call call, int size) throws IOException {
        calls.add(call);
        Fault kept = ofKind(call);
        Fault fault = kept == null ? fault(size) : kept;
        if (fault == null) {
            perform(exchange, call);
        } else {
            if (fault.done()) {
                perform(null, call);
            }
            fail(exchange, fault);
        }
    }

    private @Nullable Fault ofKind(Call call) {
        boolean isFile = call.body().at("/attachments/0/contentType").asText().endsWith("file.consent");
        if (refusesFiles && isFile) {
            return Fault.status(400, "BadArgument");
        }
        return call.method().equals("DELETE") ? deletion : null;
    }

    private @Nullable Fault fault(int size) {
        Fault byNumber = numbered.remove(calls.size());
        if (byNumber != null) {
            return byNumber;
        }
        if (!faults.isEmpty()) {
            return faults.remove();
        }
        return size > largest ? Fault.status(413, "MessageSizeTooBig") : always;
    }

    private static void fail(HttpExchange exchange, Fault fault) throws IOException {
        if (fault.status() == 0) {
            return;
        }
        if (fault.retryAfter() != null) {
            exchange.getResponseHeaders().add("Retry-After", fault.retryAfter());
        }
        respond(exchange, fault.status(), "{\"error\": {\"code\": \"" + fault.code() + "\", \"message\": \"no\"}}");
    }

    private void perform(@Nullable HttpExchange exchange, Call call) throws IOException {
        String[] path = call.path().split("/v3/conversations", 2)[1].split("/", -1);
        if (path.length < 2) {
            respond(
                    exchange,
                    201,
                    "{\"id\": \"chat-" + call.body().at("/members/0/id").asText() + "\"}");
            return;
        }
        String conversation = path[1];
        switch (call.method()) {
            case "POST" -> post(exchange, conversation, call.body());
            case "PUT" -> put(exchange, conversation + " " + path[3], call.body());
            default -> {
                boolean gone = messages.remove(conversation + " " + path[3]) == null;
                respond(exchange, gone ? 404 : 200, "");
            }
        }
    }

    private void post(@Nullable HttpExchange exchange, String conversation, JsonNode message) throws IOException {
        String id = Integer.toString(1_000 + ++ids);
        messages.put(conversation + " " + id, message);
        respond(exchange, 201, "{\"id\": \"" + id + "\"}");
    }

    private void put(@Nullable HttpExchange exchange, String key, JsonNode message) throws IOException {
        if (messages.replace(key, message) == null) {
            respond(exchange, 404, "{\"error\": {\"code\": \"ActivityNotFoundInConversation\", \"message\": \"no\"}}");
        } else {
            respond(exchange, 200, "{\"id\": \"" + key.split(" ", 2)[1] + "\"}");
        }
    }

    private static void respond(@Nullable HttpExchange exchange, int status, String json) throws IOException {
        if (exchange != null) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
