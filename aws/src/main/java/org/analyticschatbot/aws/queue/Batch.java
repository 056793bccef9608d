package org.analyticschatbot.aws.queue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages that a function is called with, and what it says of them: only those that it names come again
 * (docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html, "partial batch responses").
 */
public final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

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
        JsonArray failures = new JsonArray();
        for (JsonObject message : messages) {
            if (!isSettled(message, isSettled)) {
                JsonObject failure = new JsonObject();
                failure.add("itemIdentifier", message.get("messageId"));
                failures.add(failure);
            }
        }
        JsonObject answer = new JsonObject();
        answer.add("batchItemFailures", failures);
        out.write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isSettled(JsonObject message, Predicate<QueuedEvent> isSettled) {
        try {
            return isSettled.test(event(message));
        } catch (JsonParseException | IllegalStateException | NullPointerException malformed) {
            // It will be no better next time, and ends in the dead-letter queue, where somebody looks at it.
            LOG.error(
                    "A message is no event of EventBridge: {}",
                    malformed.getClass().getName());
            return false;
        } catch (RuntimeException e) {
            // The outermost handler of a message; what it says may hold data.
            LOG.error("A message could not be handled: {}", e.getClass().getName());
            return false;
        }
    }

    private static QueuedEvent event(JsonObject message) {
        JsonObject event =
                JsonParser.parseString(message.get("body").getAsString()).getAsJsonObject();
        return new QueuedEvent(
                message.get("messageId").getAsString(),
                message.get("receiptHandle").getAsString(),
                message.get("eventSourceARN").getAsString(),
                event.get("detail-type").getAsString(),
                event.getAsJsonObject("detail"));
    }
}
