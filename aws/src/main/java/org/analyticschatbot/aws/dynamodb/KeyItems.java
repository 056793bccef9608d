package org.analyticschatbot.aws.dynamodb;

import static org.analyticschatbot.aws.dynamodb.RequestItems.EXPIRES_AT;
import static org.analyticschatbot.aws.dynamodb.RequestItems.REQUEST_ID;
import static org.analyticschatbot.aws.dynamodb.RequestItems.WRITE_ID;

import java.time.Duration;
import java.util.Map;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.PromptRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of the table of keys: {@code dedup#<key>} and {@code query#<query id>}, each with a request's id. */
final class KeyItems {

    static final String KEY = "key";

    private static final String FINGERPRINT = "fingerprint";

    private final Duration keptFor;

    KeyItems(Duration keptFor) {
        this.keptFor = keptFor;
    }

    Map<String, AttributeValue> deduplication(DeduplicationKey key, PromptRequest stored, String writeId) {
        return AttributeValues.write(Map.of(
                KEY, "dedup#" + key.value(),
                FINGERPRINT, key.fingerprint(),
                REQUEST_ID, stored.id().value(),
                WRITE_ID, writeId,
                EXPIRES_AT, expiry(stored)));
    }

    Map<String, AttributeValue> pointer(String queryId, PromptRequest stored) {
        return AttributeValues.write(Map.of(
                KEY, pointerName(queryId),
                REQUEST_ID, stored.id().value(),
                EXPIRES_AT, expiry(stored)));
    }

    static Map<String, AttributeValue> pointerKey(String queryId) {
        return Map.of(KEY, AttributeValue.fromS(pointerName(queryId)));
    }

    static DeduplicationKey asStored(DeduplicationKey key, Map<String, AttributeValue> item) {
        return new DeduplicationKey(key.value(), RequestItems.text(item, FINGERPRINT));
    }

    private static String pointerName(String queryId) {
        return "query#" + queryId;
    }

    private Long expiry(PromptRequest stored) {
        return RequestItems.expiry(stored.updatedAt(), keptFor);
    }
}
