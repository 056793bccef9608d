package org.analyticschatbot.botteams.scripted;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Upload sessions of a OneDrive: each takes parts in their order, and no more once it is full. */
public final class ScriptedDrive implements AutoCloseable {

    private final HttpServer server;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<String> ranges = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();
    private final Deque<Integer> refusals = new ArrayDeque<>();

    public ScriptedDrive() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/upload?session=1";
    }

    /** Status codes of the next parts, which are not taken. */
    public synchronized void refuse(Integer... statuses) {
        refusals.addAll(List.of(statuses));
    }

    /** As the header Content-Range has them, of each attempt. */
    public synchronized List<String> ranges() {
        return List.copyOf(ranges);
    }

    public synchronized List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    public synchronized byte[] content() {
        return bytes.toByteArray();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] part = exchange.getRequestBody().readAllBytes();
            String range = exchange.getRequestHeaders().getFirst("Content-Range");
            ranges.add(range);
            authorizations.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
            exchange.sendResponseHeaders(refusals.isEmpty() ? take(part, range) : refusals.remove(), -1);
        }
    }

    private int take(byte[] part, String range) {
        String[] numbers = range.replaceFirst("bytes ", "").split("[-/]", -1);
        boolean isNext = Integer.parseInt(numbers[0]) == bytes.size()
                && Integer.parseInt(numbers[1]) == bytes.size() + part.length - 1;
        if (!isNext) {
            return 416;
        }
        bytes.writeBytes(part);
        return bytes.size() == Integer.parseInt(numbers[2]) ? 201 : 202;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
