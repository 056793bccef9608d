package org.analyticschatbot.local.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A Slack without files that says yes to everything else, and hands over what it is told. */
final class LoopbackSlack implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<Call> unread = new LinkedBlockingQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** @param body decoded */
    record Call(String method, String body) {

        /** Whether the question is shown as cancelled. */
        boolean isCancellation() {
            return method.equals("chat.update") && body.contains("cancelled");
        }
    }

    LoopbackSlack() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    /** The first call of that kind, whatever comes before or after it. */
    Call await(Predicate<Call> kind) throws InterruptedException {
        while (true) {
            Optional<Call> found = calls.stream().filter(kind).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (unread.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
                throw new AssertionError("The bot did not do that, but " + calls);
            }
        }
    }

    List<Call> calls() {
        return calls;
    }

    private void take(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String method = exchange.getRequestURI().getPath().replaceFirst("^/api/", "");
        Call call = new Call(method, URLDecoder.decode(form, StandardCharsets.UTF_8));
        byte[] answer = answer(method).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
        calls.add(call);
        unread.add(call);
    }

    private String answer(String method) {
        if (method.startsWith("files.")) {
            return "{\"ok\": false, \"error\": \"file_uploads_disabled\"}";
        }
        return method.equals("conversations.open")
                ? "{\"ok\": true, \"channel\": {\"id\": \"D1\"}}"
                : "{\"ok\": true, \"channel\": \"D1\", \"ts\": \"1700." + (calls.size() + 1) + "\", \"messages\": []}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
