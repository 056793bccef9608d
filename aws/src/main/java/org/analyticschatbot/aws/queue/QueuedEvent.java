package org.analyticschatbot.aws.queue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.prompt.RequestId;

/**
 * An event of EventBridge in a message of SQS.
 *
 * @param messageId by which the message is reported to come again
 * @param receipt by which the message's next delivery can be put off
 * @param queueArn of the queue that it came from
 * @param receives how often the message has been delivered, this time included
 * @param detailType such as {@code Step Due}
 * @param detail as whoever put the event wrote it
 */
public record QueuedEvent(
        String messageId, String receipt, String queueArn, int receives, String detailType, JsonObject detail) {

    /** Deliveries after which nobody should put it off again: fewer than make a queue of the stack take it for dead. */
    public static final int MOST_PUT_OFFS = 4;

    /** Empty if the event is about no request. */
    public Optional<RequestId> requestId() {
        return text("request_id").flatMap(RequestId::parse);
    }

    public Optional<String> text(String name) {
        return detail.has(name) && detail.get(name).isJsonPrimitive()
                ? Optional.of(detail.get(name).getAsString())
                : Optional.empty();
    }

    /** Empty if there is no such array. */
    public List<String> texts(String name) {
        return detail.has(name) && detail.get(name).isJsonArray()
                ? detail.getAsJsonArray(name).asList().stream()
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of();
    }
}
