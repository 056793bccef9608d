package org.analyticschatbot.aws.assembly;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;

/** Calls functions as Lambda does, each time in a process that may be the one before or a new one. */
final class Functions {

    private final Lives lives;
    private final Supplier<Parts> newProcess;
    private @Nullable Parts process;

    Functions(Lives lives, Supplier<Parts> newProcess) {
        this.lives = lives;
        this.newProcess = newProcess;
    }

    /** @return the function's answer, or null if its process died */
    @Nullable JsonObject call(String question, Function<Supplier<Parts>, RequestStreamHandler> function, JsonObject event)
            throws Exception {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] bytes = event.toString().getBytes(StandardCharsets.UTF_8);
        RequestStreamHandler handler = function.apply(this::process);
        boolean lived = lives.live(
                question,
                handler.getClass().getSimpleName().replace("Handler", ""),
                () -> handler.handleRequest(new ByteArrayInputStream(bytes), answer, NoContext.get()));
        if (!lived) {
            process = null;
            return null;
        }
        String text = answer.toString(StandardCharsets.UTF_8);
        return text.isEmpty() ? new JsonObject() : JsonParser.parseString(text).getAsJsonObject();
    }

    private Parts process() {
        Parts running = process == null ? newProcess.get() : process;
        process = running;
        return running;
    }

    /** The event that Lambda makes of a message. */
    static JsonObject event(String queue, Message message) {
        JsonObject record = new JsonObject();
        record.addProperty("messageId", message.messageId());
        record.addProperty("receiptHandle", message.receiptHandle());
        record.add("attributes", attributes(message));
        record.addProperty("body", message.body());
        record.addProperty("eventSource", "aws:sqs");
        record.addProperty("eventSourceARN", Queues.arn(queue));
        record.addProperty("awsRegion", "eu-central-1");
        JsonArray records = new JsonArray();
        records.add(record);
        JsonObject event = new JsonObject();
        event.add("Records", records);
        return event;
    }

    private static JsonObject attributes(Message message) {
        JsonObject attributes = new JsonObject();
        message.attributesAsStrings().forEach(attributes::addProperty);
        return attributes;
    }
}
