package org.analyticschatbot.aws.queue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Messages that a function is called with, and what it says of them: only those that it names come again
 * (docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html, "partial batch responses").
 */
public final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private static final String MESSAGE_ID = "message_id";
    private static final String REQUEST_ID = "request_id";
    private static final String QUERY_ID = "query_id";
    private static final List<String> NAMES = List.of(MESSAGE_ID, REQUEST_ID, QUERY_ID);

    private final List<JsonObject> messages;

    private Batch(List<JsonObject> messages) {
        this.messages = messages;
    }

    public static Batch read(InputStream event) {
        JsonArray records = JsonParser.parseReader(new InputStreamReader(event, StandardCharsets.UTF_8))
                .getAsJsonObject()
                .getAsJsonArray("Records");
        List<JsonObject> messages = new ArrayList<>();
        records.forEach(message -> messages.add(message.getAsJsonObject()));
        return new Batch(messages);
    }

    /** Handles each message by itself: one that breaks comes again, and the others do not. */
    public void answer(Predicate<QueuedEvent> isSettled, OutputStream out) throws IOException {
        answerTogether(QueuedEvent::messageId, alone -> isSettled.test(alone.getFirst()), out);
    }

    /** Handles messages of one subject together: if that breaks, all of them come again, and the others do not. */
    public void answerTogether(
            Function<QueuedEvent, String> subject, Predicate<List<QueuedEvent>> isSettled, OutputStream out)
            throws IOException {
        Set<String> settled = messages.stream()
                .flatMap(message -> event(message).stream())
                .collect(groupingBy(subject, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .filter(events -> isSettled(events, isSettled))
                .flatMap(List::stream)
                .map(QueuedEvent::messageId)
                .collect(toSet());
        write(settled, out);
    }

    private void write(Set<String> settled, OutputStream out) throws IOException {
        JsonArray failures = new JsonArray();
        for (JsonObject message : messages) {
            JsonElement id = message.get("messageId");
            if (!settled.contains(id.getAsString())) {
                JsonObject failure = new JsonObject();
                failure.add("itemIdentifier", id);
                failures.add(failure);
            }
        }
        JsonObject answer = new JsonObject();
        answer.add("batchItemFailures", failures);
        out.write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isSettled(List<QueuedEvent> events, Predicate<List<QueuedEvent>> isSettled) {
        if (events.size() == 1) {
            name(events.getFirst());
        }
        try {
            return isSettled.test(events);
        } catch (InfrastructureException e) {
            LOG.warn("A message comes again: {}", e.getMessage());
            return false;
        } catch (RuntimeException e) {
            // The outermost handler of messages; what it says may hold data.
            LOG.error("A message could not be handled: {}", e.getClass().getName());
            return false;
        } finally {
            NAMES.forEach(MDC::remove);
        }
    }

    /** Whatever is logged while the message is handled says what it is about. */
    private static void name(QueuedEvent event) {
        MDC.put(MESSAGE_ID, event.messageId());
        event.requestId().ifPresent(id -> MDC.put(REQUEST_ID, id.value()));
        event.text("queryExecutionId").ifPresent(id -> MDC.put(QUERY_ID, id));
    }

    private static int receives(JsonObject message) {
        return message.getAsJsonObject("attributes")
                .get("ApproximateReceiveCount")
                .getAsInt();
    }

    /** What is no event of EventBridge will be none next time: it ends as a dead letter, where somebody looks at it. */
    private static Optional<QueuedEvent> event(JsonObject message) {
        try {
            JsonObject event =
                    JsonParser.parseString(message.get("body").getAsString()).getAsJsonObject();
            return Optional.of(new QueuedEvent(
                    message.get("messageId").getAsString(),
                    message.get("receiptHandle").getAsString(),
                    message.get("eventSourceARN").getAsString(),
                    receives(message),
                    event.get("detail-type").getAsString(),
                    event.getAsJsonObject("detail")));
        } catch (JsonParseException | IllegalStateException | ClassCastException | NullPointerException malformed) {
            LOG.error(
                    "A message is no event of EventBridge: {}",
                    malformed.getClass().getName());
            return Optional.empty();
        }
    }
}
