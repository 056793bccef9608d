package org.analyticschatbot.aws.dynamodb;

import static org.analyticschatbot.aws.dynamodb.ConditionalPuts.alone;
import static org.analyticschatbot.aws.dynamodb.ConditionalPuts.conditionFailures;
import static org.analyticschatbot.aws.dynamodb.ConditionalPuts.newItem;
import static org.analyticschatbot.aws.dynamodb.ConditionalPuts.newWriteId;
import static org.analyticschatbot.aws.dynamodb.ConditionalPuts.part;
import static org.analyticschatbot.aws.dynamodb.ConditionalPuts.replacement;
import static org.analyticschatbot.aws.dynamodb.ConditionalPuts.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests.Creation;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes on a condition, any number of times with the result of one. A write that is sent again although it was done
 * fails its own condition. So each write carries an id: the item that made the condition fail shows whose it is. For
 * transactions the id is also the client request token, by which DynamoDB itself knows a repetition for ten minutes.
 */
final class ConditionalWrites {

    private final DynamoDbClient client;
    private final Calls calls;
    private final RequestTables tables;
    private final RequestItems requests;
    private final KeyItems keyItems;

    ConditionalWrites(DynamoDbClient client, Calls calls, RequestTables tables) {
        this.client = client;
        this.calls = calls;
        this.tables = tables;
        this.requests = new RequestItems(tables.keptFor());
        this.keyItems = new KeyItems(tables.keysKeptFor());
    }

    /** @return empty if the request itself is there already, and none of the keys */
    Optional<Creation> create(PromptRequest stored, List<DeduplicationKey> keys) {
        String writeId = newWriteId();
        List<TransactWriteItem> puts = keyPuts(stored, keys, writeId);
        puts.add(
                part(newItem(tables.requests(), requests.request(Map.of(), stored, writeId), RequestItems.REQUEST_ID)));
        putPointer(puts, Map.of(), stored);
        return create(stored, keys, puts, writeId);
    }

    /** @return empty if the keys are stored now and lead to the request, which was there before */
    Optional<Creation> addKeys(PromptRequest existing, List<DeduplicationKey> keys) {
        String writeId = newWriteId();
        Optional<Creation> creation = create(existing, keys, keyPuts(existing, keys, writeId), writeId);
        return creation.filter(Creation.Duplicate.class::isInstance);
    }

    private Optional<Creation> create(
            PromptRequest stored, List<DeduplicationKey> keys, List<TransactWriteItem> puts, String writeId) {
        TransactWriteItemsRequest transaction = transaction(puts, writeId);
        return calls.writing(again -> {
            try {
                client.transactWriteItems(transaction);
                return Optional.of(new Creation.Created(stored));
            } catch (TransactionCanceledException e) {
                return creation(conditionFailures(e), stored, keys, writeId);
            }
        });
    }

    private static Optional<Creation> creation(
            List<Optional<Map<String, AttributeValue>>> failures,
            PromptRequest stored,
            List<DeduplicationKey> keys,
            String writeId) {
        if (failures.stream().flatMap(Optional::stream).anyMatch(item -> RequestItems.isWrittenBy(writeId, item))) {
            return Optional.of(new Creation.Created(stored));
        }
        for (int i = 0; i < keys.size(); i++) {
            if (failures.get(i).isPresent()) {
                return Optional.of(duplicate(keys.get(i), failures.get(i).get()));
            }
        }
        return Optional.empty();
    }

    private static Creation duplicate(DeduplicationKey key, Map<String, AttributeValue> item) {
        return new Creation.Duplicate(RequestItems.idIn(item), KeyItems.asStored(key, item));
    }

    /**
     * Puts the request in place of the item, with whatever a newer version has stored in it.
     *
     * @param before the item of the version before, as it was read
     * @return empty if somebody else wrote first
     */
    Optional<PromptRequest> replace(Map<String, AttributeValue> before, PromptRequest stored) {
        String writeId = newWriteId();
        Put replacement = replacement(
                tables.requests(), requests.request(before, stored, writeId), RequestItems.versionOf(before));
        List<TransactWriteItem> puts = new ArrayList<>(List.of(part(replacement)));
        putPointer(puts, before, stored);
        return puts.size() == 1
                ? replace(replacement, stored, writeId)
                : replaceWithPointer(transaction(puts, writeId), stored, writeId);
    }

    private Optional<PromptRequest> replace(Put replacement, PromptRequest stored, String writeId) {
        PutItemRequest request = alone(replacement);
        return calls.writing(again -> {
            try {
                client.putItem(request);
                return Optional.of(stored);
            } catch (ConditionalCheckFailedException e) {
                return replaced(e.item(), stored, writeId, again || wasSentAgain(e));
            }
        });
    }

    private Optional<PromptRequest> replaceWithPointer(
            TransactWriteItemsRequest transaction, PromptRequest stored, String writeId) {
        return calls.writing(again -> {
            try {
                client.transactWriteItems(transaction);
                return Optional.of(stored);
            } catch (TransactionCanceledException e) {
                Optional<Map<String, AttributeValue>> failure =
                        conditionFailures(e).getFirst();
                return replaced(failure.orElseThrow(() -> e), stored, writeId, false);
            }
        });
    }

    /** @param mayBeDone whether an earlier try may have done it, and somebody else may have written after that */
    private static Optional<PromptRequest> replaced(
            Map<String, AttributeValue> now, PromptRequest stored, String writeId, boolean mayBeDone) {
        if (RequestItems.isWrittenBy(writeId, now)) {
            return Optional.of(stored);
        }
        if (mayBeDone && RequestItems.versionOf(now) > stored.version()) {
            throw new InfrastructureException(
                    Kind.UNKNOWN, "Somebody wrote to the request before it was known whether this write was done");
        }
        return Optional.empty();
    }

    private static boolean wasSentAgain(ConditionalCheckFailedException e) {
        Integer attempts = e.numAttempts();
        return attempts != null && attempts > 1;
    }

    private List<TransactWriteItem> keyPuts(PromptRequest stored, List<DeduplicationKey> keys, String writeId) {
        List<TransactWriteItem> puts = new ArrayList<>();
        keys.forEach(key ->
                puts.add(part(newItem(tables.keys(), keyItems.deduplication(key, stored, writeId), KeyItems.KEY))));
        return puts;
    }

    private void putPointer(List<TransactWriteItem> puts, Map<String, AttributeValue> before, PromptRequest stored) {
        RequestItems.newQuery(before, stored)
                .ifPresent(queryId -> puts.add(part(Put.builder()
                        .tableName(tables.keys())
                        .item(keyItems.pointer(queryId, stored))
                        .build())));
    }
}
