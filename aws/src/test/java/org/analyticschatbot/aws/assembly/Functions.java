package org.analyticschatbot.aws.assembly;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.analyticschatbot.aws.assembly.stack.DeployedFunction;
import org.analyticschatbot.aws.assembly.stack.DeployedQueue;
import org.analyticschatbot.aws.deployment.Parts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Calls functions as Lambda does, each time in a process that may be the one before or a new one. Functions with the same
 * variables share it, which saves the tests some seconds.
 */
final class Functions {

    private static final Logger LOG = LoggerFactory.getLogger(Functions.class);

    private final Lives lives;
    private final Function<Map<String, String>, Parts> newProcess;
    private final Map<Map<String, String>, Parts> processes = new HashMap<>();

    /** @param newProcess of the variables of a function */
    Functions(Lives lives, Function<Map<String, String>, Parts> newProcess) {
        this.lives = lives;
        this.newProcess = newProcess;
    }

    /** @return the function's answer; null if its process died, its time was over or it threw, which Lambda calls a failure alike */
    @Nullable JsonObject call(String question, DeployedFunction function, JsonObject event) throws ReflectiveOperationException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] bytes = event.toString().getBytes(StandardCharsets.UTF_8);
        RequestStreamHandler handler = handler(function);
        try {
            boolean lived = lives.live(
                    question,
                    function,
                    () -> handler.handleRequest(new ByteArrayInputStream(bytes), answer, NoContext.get()));
            if (!lived) {
                processes.remove(function.variables());
                return null;
            }
        } catch (RuntimeException | IOException e) {
            LOG.warn("{} failed", function.name(), e);
            return null;
        }
        String text = answer.toString(StandardCharsets.UTF_8);
        return text.isEmpty() ? new JsonObject() : JsonParser.parseString(text).getAsJsonObject();
    }

    private RequestStreamHandler handler(DeployedFunction function) throws ReflectiveOperationException {
        Supplier<Parts> process = () -> processes.computeIfAbsent(function.variables(), newProcess);
        return Class.forName(function.handler())
                .asSubclass(RequestStreamHandler.class)
                .getConstructor(Supplier.class)
                .newInstance(process);
    }

    /** The event that Lambda makes of messages. */
    static JsonObject event(String queue, List<Message> messages) {
        JsonArray records = new JsonArray();
        messages.forEach(message -> records.add(record(queue, message)));
        JsonObject event = new JsonObject();
        event.add("Records", records);
        return event;
    }

    private static JsonObject record(String queue, Message message) {
        JsonObject record = new JsonObject();
        record.addProperty("messageId", message.messageId());
        record.addProperty("receiptHandle", message.receiptHandle());
        record.add("attributes", attributes(message));
        record.addProperty("body", message.body());
        record.addProperty("eventSource", "aws:sqs");
        record.addProperty("eventSourceARN", DeployedQueue.arn(queue));
        record.addProperty("awsRegion", "eu-central-1");
        return record;
    }

    private static JsonObject attributes(Message message) {
        JsonObject attributes = new JsonObject();
        message.attributesAsStrings().forEach(attributes::addProperty);
        return attributes;
    }
}
