package org.analyticschatbot.botslack.messaging;

import com.slack.api.model.Message;
import java.util.Map;
import org.analyticschatbot.core.prompt.RequestId;

/**
 * Ties a message to its request, so that it can be found again. Every app in the conversation can read it, so it holds
 * nothing else.
 */
final class RequestMetadata {

    private static final String ANSWER = "analytics_answer";
    private static final String OPENING = "analytics_question";
    private static final String REQUEST_ID = "request_id";

    private RequestMetadata() {}

    /** Of the message that becomes the answer. */
    static Message.Metadata ofAnswer(RequestId id) {
        return of(ANSWER, id);
    }

    /** Of the message whose thread holds the answer. */
    static Message.Metadata ofOpening(RequestId id) {
        return of(OPENING, id);
    }

    private static Message.Metadata of(String eventType, RequestId id) {
        return Message.Metadata.builder()
                .eventType(eventType)
                .eventPayload(Map.of(REQUEST_ID, id.value()))
                .build();
    }

    /** Whether the message carries just that. */
    static boolean is(Message.Metadata wanted, Message message) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && wanted.getEventType().equals(metadata.getEventType())
                && wanted.getEventPayload().equals(metadata.getEventPayload());
    }
}
