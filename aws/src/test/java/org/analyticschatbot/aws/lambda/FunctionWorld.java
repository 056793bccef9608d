package org.analyticschatbot.aws.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.metrics.ChatbotMetrics;
import org.analyticschatbot.core.processprompt.InMemoryQueryEngine;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.Step;

/** Functions over fakes; what is due waits as the messages that their queues would bring. */
final class FunctionWorld {

    static final String QUESTION = "How many orders does Mrs Marker have?";

    private record Due(Function<Supplier<Parts>, RequestStreamHandler> function, JsonObject event) {}

    private final Deque<Due> due = new ArrayDeque<>();
    private final List<String> metricLines = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private QueryPlanner planner = context -> orders();

    final InstantSource clock = () -> now;
    final ChatbotMetrics metrics = new ChatbotMetrics(metricLines::add, clock);
    final InMemoryPromptRequests requests = new InMemoryPromptRequests(clock, (id, step) -> put(step, id.value()));
    final InMemoryQueryEngine engine = new InMemoryQueryEngine(this::putQueryEnded);
    private final FakeParts parts = new FakeParts(this, metrics, new Random(1));

    static QueryPlan orders() {
        return new QueryPlan.RunSql("SELECT region FROM orders", "Orders", "", List.of(), "scripted");
    }

    QueryPlanner planner() {
        return context -> planner.plan(context);
    }

    void plan(QueryPlanner by) {
        planner = by;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    List<JsonObject> metrics() {
        return metricLines.stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    FakeParts parts() {
        return parts;
    }

    /** @return the request_id */
    String ask() throws IOException {
        JsonObject body = new JsonObject();
        body.addProperty("human_prompt", QUESTION);
        JsonObject event = httpCall();
        event.addProperty("body", body.toString());
        return body(call(CreatePromptRequestHandler::new, event))
                .get("request_id")
                .getAsString();
    }

    JsonObject fetch(String requestId) throws IOException {
        JsonObject event = httpCall();
        event.add("pathParameters", object("request_id", requestId));
        return call(FetchResultHandler::new, event);
    }

    private static JsonObject httpCall() {
        JsonObject event = object("version", "2.0");
        JsonObject authorizer = new JsonObject();
        JsonObject jwt = new JsonObject();
        jwt.add("claims", object("sub", "user-1"));
        authorizer.add("jwt", jwt);
        JsonObject context = new JsonObject();
        context.add("authorizer", authorizer);
        event.add("requestContext", context);
        return event;
    }

    void sweep() throws IOException {
        call(SweeperHandler::new, new JsonObject());
    }

    /** Does all that is due, once each: what is to come again does not. */
    void work() throws IOException {
        while (!due.isEmpty()) {
            Due next = due.remove();
            call(next.function(), next.event());
        }
    }

    void put(Step step, String requestId) {
        due.add(new Due(functionOf(step), message("Step Due", object("request_id", requestId))));
    }

    private void putQueryEnded(String queryId) {
        due.add(new Due(
                CompleteQueryHandler::new, message("Athena Query State Change", object("queryExecutionId", queryId))));
    }

    private static Function<Supplier<Parts>, RequestStreamHandler> functionOf(Step step) {
        return switch (step) {
            case ACKNOWLEDGE -> AcknowledgerHandler::new;
            case PLAN -> PlanQueryHandler::new;
            case COMPLETE -> CompleteQueryHandler::new;
            case NOTIFY -> NotifierHandler::new;
            case NONE -> throw new IllegalArgumentException("Nothing is due");
        };
    }

    private static JsonObject message(String detailType, JsonObject detail) {
        JsonObject event = object("detail-type", detailType);
        event.add("detail", detail);
        JsonObject record = object("messageId", "message-1");
        record.addProperty("receiptHandle", "receipt-1");
        record.addProperty("eventSourceARN", "arn:aws:sqs:eu-central-1:123456789012:steps");
        record.add("attributes", object("ApproximateReceiveCount", "1"));
        record.addProperty("body", event.toString());
        JsonArray records = new JsonArray();
        records.add(record);
        JsonObject batch = new JsonObject();
        batch.add("Records", records);
        return batch;
    }

    JsonObject call(Function<Supplier<Parts>, RequestStreamHandler> function, JsonObject event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] bytes = event.toString().getBytes(StandardCharsets.UTF_8);
        function.apply(() -> parts).handleRequest(new ByteArrayInputStream(bytes), answer, noContext());
        String text = answer.toString(StandardCharsets.UTF_8);
        return text.isEmpty() ? new JsonObject() : JsonParser.parseString(text).getAsJsonObject();
    }

    private static com.amazonaws.services.lambda.runtime.Context noContext() {
        return (com.amazonaws.services.lambda.runtime.Context) Proxy.newProxyInstance(
                FunctionWorld.class.getClassLoader(),
                new Class<?>[] {com.amazonaws.services.lambda.runtime.Context.class},
                (self, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    static JsonObject body(JsonObject answer) {
        return JsonParser.parseString(answer.get("body").getAsString()).getAsJsonObject();
    }

    private static JsonObject object(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }
}
