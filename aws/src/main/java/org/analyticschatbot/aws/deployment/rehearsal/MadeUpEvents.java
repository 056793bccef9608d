package org.analyticschatbot.aws.deployment.rehearsal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import org.analyticschatbot.aws.flow.Flow;
import org.analyticschatbot.core.prompt.RequestId;

/** Events as Lambda brings them, of API Gateway and SQS. */
final class MadeUpEvents {

    private static final String CALLER = "arn:aws:iam::000000000000:user/rehearsed";
    private static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:rehearsed";

    private MadeUpEvents() {}

    static JsonObject post(String body, Map<String, String> headers) {
        JsonObject json = new JsonObject();
        headers.forEach(json::addProperty);
        JsonObject event = new JsonObject();
        event.add("headers", json);
        event.addProperty("body", body);
        event.addProperty("isBase64Encoded", false);
        return event;
    }

    static JsonObject get(RequestId id) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("request_id", id.value());
        JsonObject event = new JsonObject();
        event.add("pathParameters", parameters);
        return authorized(event);
    }

    static JsonObject authorized(JsonObject event) {
        JsonObject identity = new JsonObject();
        identity.addProperty("userArn", CALLER);
        JsonObject context = new JsonObject();
        context.add("identity", identity);
        event.add("requestContext", context);
        return event;
    }

    /** A batch of one: the next step of that request is due. */
    static JsonObject due(RequestId id) {
        JsonObject detail = new JsonObject();
        detail.addProperty("request_id", id.value());
        return batch(Flow.STEP_DUE, detail);
    }

    /** A batch of one: there is a new table. */
    static JsonObject created(String database, String table) {
        JsonArray tables = new JsonArray();
        tables.add(table);
        JsonObject detail = new JsonObject();
        detail.addProperty("databaseName", database);
        detail.addProperty("typeOfChange", "CreateTable");
        detail.add("changedTables", tables);
        return batch("Glue Data Catalog Database State Change", detail);
    }

    private static JsonObject batch(String detailType, JsonObject detail) {
        JsonObject event = new JsonObject();
        event.addProperty("detail-type", detailType);
        event.add("detail", detail);
        JsonObject attributes = new JsonObject();
        attributes.addProperty("ApproximateReceiveCount", "1");
        JsonObject message = new JsonObject();
        message.addProperty("messageId", "rehearsed");
        message.addProperty("receiptHandle", "rehearsed");
        message.addProperty("eventSourceARN", QUEUE);
        message.add("attributes", attributes);
        message.addProperty("body", event.toString());
        JsonArray messages = new JsonArray();
        messages.add(message);
        JsonObject batch = new JsonObject();
        batch.add("Records", messages);
        return batch;
    }
}
