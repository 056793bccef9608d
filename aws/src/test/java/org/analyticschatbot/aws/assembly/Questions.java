package org.analyticschatbot.aws.assembly;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.aws.dynamodb.DynamoDbPromptRequests;
import org.analyticschatbot.aws.dynamodb.EmbeddedDynamoDb;
import org.analyticschatbot.aws.dynamodb.RequestTables;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.RequestId;
import software.amazon.awssdk.services.sqs.model.Message;

/** What was asked, as it is stored. */
final class Questions {

    private static final Duration EVER = Duration.ofDays(1);
    private static final int ALL = 1_000;

    private final DynamoDbPromptRequests requests;
    private final InstantSource clock;

    Questions(RequestTables tables, InstantSource clock) {
        this.requests = new DynamoDbPromptRequests(EmbeddedDynamoDb.client(), tables, clock);
        this.clock = clock;
    }

    /** All that have not ended yet. */
    List<RequestId> unfinished() {
        return unfinished(ALL);
    }

    boolean haveEnded() {
        return unfinished(1).isEmpty();
    }

    private List<RequestId> unfinished(int most) {
        return requests.unfinished(clock.instant().plus(EVER), most).stream()
                .map(PromptRequest::id)
                .toList();
    }

    /** The request_id of the question that a message is about; empty if it is about none. */
    String of(Message message) {
        JsonObject detail =
                JsonParser.parseString(message.body()).getAsJsonObject().getAsJsonObject("detail");
        if (detail.has("request_id")) {
            return detail.get("request_id").getAsString();
        }
        return Optional.ofNullable(detail.get("queryExecutionId"))
                .flatMap(id -> requests.findByQueryId(id.getAsString()))
                .map(request -> request.id().value())
                .orElse("");
    }
}
