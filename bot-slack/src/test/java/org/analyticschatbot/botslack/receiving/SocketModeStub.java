package org.analyticschatbot.botslack.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Slack's side of Socket Mode: {@code apps.connections.open}, and the WebSocket that it names. */
final class SocketModeStub {

    private static final int PATIENCE_SECONDS = 20;

    private final HttpServer api;
    private final Socket socket = new Socket();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final CountDownLatch connected = new CountDownLatch(1);
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    SocketModeStub() throws IOException, InterruptedException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/api/apps.connections.open", this::open);
        api.start();
        socket.setReuseAddr(true);
        socket.start();
        await(listening);
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + api.getAddress().getPort() + "/api/");
    }

    private void open(HttpExchange exchange) throws IOException {
        byte[] body = ("{\"ok\": true, \"url\": \"ws://127.0.0.1:" + socket.getPort() + "/link\"}").getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    void send(String envelopeId, String payload) throws InterruptedException {
        await(connected);
        socket.broadcast("""
                {"type": "events_api", "envelope_id": "%s", "accepts_response_payload": false, "payload": %s}""".formatted(envelopeId, payload));
    }

    private static void await(CountDownLatch event) throws InterruptedException {
        if (!event.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("Nobody connected");
        }
    }

    /** The next thing that the bot says over the socket. */
    String next() throws InterruptedException {
        String message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("The bot said nothing");
        }
        return message;
    }

    void close() throws InterruptedException {
        socket.stop(1_000);
        api.stop(0);
    }

    private final class Socket extends WebSocketServer {

        Socket() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public void onStart() {
            listening.countDown();
        }

        @Override
        public void onOpen(WebSocket client, ClientHandshake handshake) {
            client.send("{\"type\": \"hello\", \"num_connections\": 1, \"connection_info\": {\"app_id\": \"A1\"}}");
            connected.countDown();
        }

        @Override
        public void onMessage(WebSocket client, String message) {
            received.add(message);
        }

        @Override
        public void onClose(WebSocket client, int code, String reason, boolean remote) {}

        @Override
        public void onError(WebSocket client, Exception e) {}
    }
}
