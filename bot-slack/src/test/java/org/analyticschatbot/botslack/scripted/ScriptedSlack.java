package org.analyticschatbot.botslack.scripted;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Slack's Web API on a free port of this machine, with one workspace. It keeps what it is told, as Slack does: there is
 * no idempotency key, so a call that is sent twice is done twice. What goes wrong is scripted, call by call.
 */
public final class ScriptedSlack implements AutoCloseable {

    public static final String TEAM = Workspace.TEAM;
    public static final String BOT_USER = Workspace.BOT_USER;
    public static final String BOT_ID = Workspace.BOT_ID;
    public static final String TOKEN = "xoxb-scripted";

    /** {@link Request#method()} of the bytes that go to the address of {@code files.getUploadURLExternal}. */
    public static final String UPLOAD = "upload";

    /** {@link Request#method()} of what goes to a {@code response_url}. */
    public static final String RESPONSE = "response";

    private static final int PATIENCE_SECONDS = 20;

    private final Workspace workspace = new Workspace();
    private final FaultPlan plan = new FaultPlan();
    private final BlockingQueue<JsonObject> notes = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final WebMethods methods;

    private ScriptedSlack(HttpServer server) {
        this.server = server;
        this.methods = new WebMethods(workspace, address());
    }

    public static ScriptedSlack start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ScriptedSlack slack = new ScriptedSlack(server);
        server.setExecutor(slack.threads);
        server.createContext("/api/", slack::callMethod);
        server.createContext("/upload/", slack::takeUpload);
        server.createContext("/response/", slack::takeNote);
        server.start();
        return slack;
    }

    /** For {@code SlackConfig.setMethodsEndpointUrlPrefix}. */
    public URI api() {
        return URI.create(address() + "/api/");
    }

    /** A channel in which the bot is. */
    public ScriptedSlack withChannel(String channel) {
        workspace.open(channel);
        return this;
    }

    /** From now on the bot gets that error, such as {@code is_archived}, for all that it does in the channel. */
    public void closeChannel(String channel, String error) {
        workspace.close(channel, error);
    }

    /** Answers {@code invalid_blocks} to messages with such a block, such as {@code data_table}. */
    public void refuseBlocks(String type) {
        workspace.refuseBlocks(type);
    }

    /** The next looks into a conversation show nothing of what the bot has said or shown. */
    public void hideOwnMessages(int looks) {
        methods.blind(looks);
    }

    /** A person, or another app, writes. */
    public Said say(String user, String channel, @Nullable String thread, String text) {
        return workspace.say(user, channel, thread, text);
    }

    /** A person with the right to do so deletes a message. */
    public void delete(Said message) {
        workspace.delete(message.channel(), message.ts());
    }

    /** Everything that is to be seen in a channel, the oldest first. */
    public List<Said> messages(String channel) {
        return workspace.messages(channel);
    }

    /** What the bot says in a channel, without its pictures. */
    public List<Said> ownMessages(String channel) {
        return own(channel).filter(said -> said.pictures().isEmpty()).toList();
    }

    /** Files that only a message can show. */
    public Set<String> keptFiles() {
        return workspace.kept();
    }

    public List<Said.Picture> pictures(String channel) {
        return own(channel).flatMap(said -> said.pictures().stream()).toList();
    }

    /** The channel of the bot's direct messages with a person. */
    public static String directMessagesWith(String user) {
        return "D" + user;
    }

    /** What people see in windows of their own, in no order. */
    public List<JsonObject> windows() {
        return workspace.windows();
    }

    /** The Home of that person, as soon as there is one. */
    public JsonObject home(String user) throws InterruptedException {
        return workspace.awaitHome(user);
    }

    /** {@code response_url} of a click. */
    public String responseUrl() {
        return address() + "/response/1";
    }

    /** What the next one who clicked is told, alone. */
    public JsonObject nextNote() throws InterruptedException {
        JsonObject note = notes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (note == null) {
            throw new AssertionError("Nobody was told anything");
        }
        return note;
    }

    /** The next call of that method goes wrong; said twice, the next two. */
    public void failNext(String method, Fault fault) {
        plan.next(method, fault);
    }

    /** Every call of that method goes wrong, once there is nothing of {@link #failNext} left. */
    public void failAlways(String method, Fault fault) {
        plan.always(method, fault);
    }

    /** The call of that number goes wrong, whatever its method; the first call of all is 1. */
    public void failCall(int number, Fault fault) {
        plan.onCall(number, fault);
    }

    /** Nothing goes wrong from now on. */
    public void heal() {
        plan.heal();
    }

    /** All calls so far, in their order. */
    public List<Request> calls() {
        return plan.requests();
    }

    public List<Request> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private Stream<Said> own(String channel) {
        return messages(channel).stream().filter(said -> said.user().equals(BOT_USER));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void callMethod(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        answer(exchange, Request.form(method, body), request -> {
            if (!known) {
                throw new SlackError("invalid_auth");
            }
            return methods.call(request);
        });
    }

    private void takeNote(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        notes.add(JsonParser.parseString(body).getAsJsonObject());
        answer(exchange, Request.form(RESPONSE, ""), request -> new JsonObject());
    }

    private void takeUpload(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/upload/".length());
        int size = exchange.getRequestBody().readAllBytes().length;
        answer(exchange, Request.form(UPLOAD, ""), request -> {
            workspace.upload(id, size);
            return new JsonObject();
        });
    }

    @FunctionalInterface
    private interface Action {
        JsonObject run(Request request);
    }

    private void answer(HttpExchange exchange, Request request, Action action) throws IOException {
        Optional<Fault> fault = plan.of(request);
        try (exchange) {
            if (fault.isEmpty()) {
                send(exchange, 200, result(request, action).toString());
            } else {
                fail(exchange, request, action, fault.get());
            }
        }
    }

    private static JsonObject result(Request request, Action action) {
        try {
            return action.run(request);
        } catch (SlackError e) {
            return error(e.code());
        }
    }

    private void fail(HttpExchange exchange, Request request, Action action, Fault fault) throws IOException {
        if (fault.takesEffect()) {
            result(request, action);
        }
        switch (fault) {
            case Fault.Refusal(String code, boolean done) ->
                send(exchange, 200, error(code).toString());
            case Fault.Status(int code, boolean done) -> send(exchange, code, "");
            case Fault.TooManyRequests(int seconds) -> {
                exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
                send(exchange, 429, error("ratelimited").toString());
            }
            case Fault.Nonsense(boolean done) -> send(exchange, 200, "<html>a proxy's page</html>");
            case Fault.Disconnect(boolean done) -> {}
            case Fault.Silence(boolean done) -> waitForClose();
        }
    }

    private void waitForClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonObject error(String code) {
        JsonObject error = new JsonObject();
        error.addProperty("ok", false);
        error.addProperty("error", code);
        if (code.equals("missing_scope")) {
            error.addProperty("needed", "files:write");
        }
        return error;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
