package org.analyticschatbot.botslack.messaging;

import com.slack.api.model.Message;
import java.util.Map;
import org.analyticschatbot.core.prompt.RequestId;

/**
 * Ties a message to its request, so that it can be found again. Every app in the conversation can read it, so it holds
 * nothing else.
 */
final class RequestMetadata {

    private static final String EVENT_TYPE = "analytics_answer";
    private static final String REQUEST_ID = "request_id";

    private RequestMetadata() {}

    static Message.Metadata of(RequestId id) {
        return Message.Metadata.builder()
                .eventType(EVENT_TYPE)
                .eventPayload(Map.of(REQUEST_ID, id.value()))
                .build();
    }

    static boolean names(Message message, RequestId id) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && EVENT_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && id.value().equals(metadata.getEventPayload().get(REQUEST_ID));
    }
}
