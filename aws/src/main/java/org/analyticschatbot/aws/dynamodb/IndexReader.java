package org.analyticschatbot.aws.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.StoredItem;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Finds requests by an index and reads each from the table, as it is now. An index follows the table a moment later: what
 * was written just now may be missing, and what is no longer as the index says is dropped here.
 */
final class IndexReader {

    /** Keys of one BatchGetItem at most. */
    private static final int BATCH = 100;

    private final DynamoDbClient client;
    private final Calls calls;
    private final String table;
    private final int pageSize;

    /** @param pageSize entries of an index that are read at once; DynamoDB ends a page at 1 MB too */
    IndexReader(DynamoDbClient client, Calls calls, String table, int pageSize) {
        this.client = client;
        this.calls = calls;
        this.table = table;
        this.pageSize = pageSize;
    }

    List<PromptRequest> newestFirst(Index index, String partition, int limit, Predicate<PromptRequest> fits) {
        QueryRequest query = query(index, limit)
                .keyConditionExpression("#partition = :partition")
                .expressionAttributeNames(Map.of("#partition", index.partition()))
                .expressionAttributeValues(Map.of(":partition", AttributeValue.fromS(partition)))
                .scanIndexForward(false)
                .build();
        return requests(entries(query), limit, fits);
    }

    List<PromptRequest> unfinished(Instant lastWrittenBefore, int limit) {
        List<Iterator<Map<String, AttributeValue>>> shards = Index.shards().stream()
                .map(shard -> entries(unfinished(shard, lastWrittenBefore, limit)))
                .toList();
        return requests(
                new OldestFirst(shards, Index.UNFINISHED.sort()),
                limit,
                request -> !request.isFinished() && request.updatedAt().isBefore(lastWrittenBefore));
    }

    private QueryRequest unfinished(String shard, Instant lastWrittenBefore, int limit) {
        String time = StoredItem.sortable(lastWrittenBefore);
        return query(Index.UNFINISHED, limit)
                .keyConditionExpression("#partition = :partition AND #time < :time")
                .expressionAttributeNames(
                        Map.of("#partition", Index.UNFINISHED.partition(), "#time", Index.UNFINISHED.sort()))
                .expressionAttributeValues(
                        Map.of(":partition", AttributeValue.fromS(shard), ":time", AttributeValue.fromS(time)))
                .build();
    }

    private QueryRequest.Builder query(Index index, int limit) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName(index.indexName())
                .limit(Math.clamp(limit, 1, pageSize));
    }

    private Iterator<Map<String, AttributeValue>> entries(QueryRequest query) {
        return new Entries(query, page -> calls.reading(() -> client.query(page)));
    }

    /** No limit on the entries: requests of a newer version are passed over, and must not hide the others. */
    private List<PromptRequest> requests(
            Iterator<Map<String, AttributeValue>> entries, int limit, Predicate<PromptRequest> fits) {
        List<PromptRequest> found = new ArrayList<>();
        Set<RequestId> seen = new LinkedHashSet<>();
        while (found.size() < limit && entries.hasNext()) {
            List<RequestId> next = unseen(entries, Math.min(BATCH, limit - found.size()), seen);
            current(next).stream().filter(fits).forEach(found::add);
        }
        return found;
    }

    /** While a key changes, an index may show the old entry and the new one. */
    private static List<RequestId> unseen(
            Iterator<Map<String, AttributeValue>> entries, int number, Set<RequestId> seen) {
        List<RequestId> ids = new ArrayList<>();
        while (ids.size() < number && entries.hasNext()) {
            RequestId id = RequestItems.idIn(entries.next());
            if (seen.add(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private List<PromptRequest> current(List<RequestId> ids) {
        Map<RequestId, PromptRequest> byId = new HashMap<>();
        Collection<Map<String, AttributeValue>> keys =
                ids.stream().map(RequestItems::requestKey).toList();
        while (!keys.isEmpty()) {
            keys = readInto(byId, keys);
        }
        return ids.stream()
                .map(byId::get)
                .map(Optional::ofNullable)
                .flatMap(Optional::stream)
                .toList();
    }

    /** @return what did not fit into a response of 16 MB; if nothing at all was read, DynamoDB throws */
    private Collection<Map<String, AttributeValue>> readInto(
            Map<RequestId, PromptRequest> byId, Collection<Map<String, AttributeValue>> keys) {
        KeysAndAttributes wanted =
                KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
        BatchGetItemRequest request = BatchGetItemRequest.builder()
                .requestItems(Map.of(table, wanted))
                .build();
        BatchGetItemResponse response = calls.reading(() -> client.batchGetItem(request));
        response.responses().getOrDefault(table, List.of()).stream()
                .map(RequestItems::read)
                .flatMap(Optional::stream)
                .forEach(found -> byId.put(found.id(), found));
        KeysAndAttributes unread = response.unprocessedKeys().get(table);
        return unread == null ? List.of() : unread.keys();
    }
}
