package org.analyticschatbot.aws.dynamodb;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * Keeps requests in DynamoDB. The stream of the table carries each write to the steps, so that a write and its event are
 * one. A request is one item of native attributes; a filter on the stream finds its step at {@code
 * dynamodb.NewImage.next_step.S}.
 *
 * <p>{@link #find} and {@link #findByQueryId} read consistently. The lists come from indexes that follow the table a
 * moment later, usually well under a second: a request that was written just now may be missing; one that is listed is as
 * the table has it now. When an item expires it is deleted some time later, and until then it is as any other: it is
 * found, listed and written, and its key still marks a duplicate.
 *
 * <p>A call that fails for a passing reason is tried again here for two seconds, writes included: see {@link
 * ConditionalWrites} for why that is safe, whatever the client itself repeats. What is left is {@code NOT_DONE} when it
 * was throttled, met another transaction, or was never sent; {@code UNKNOWN} after a time-out or an error of the server;
 * {@code PERMANENT} when DynamoDB refuses it, as it does an item of more than 400 KB.
 */
public final class DynamoDbPromptRequests implements PromptRequests {

    private static final int PAGE = 1_000;

    private final DynamoDbClient client;
    private final RequestTables tables;
    private final InstantSource clock;
    private final Calls calls;
    private final ConditionalWrites writes;
    private final IndexReader indexes;

    /** @param client as {@link DynamoDbClients} makes it; one that repeats calls itself is safe too, but slower to fail */
    public DynamoDbPromptRequests(DynamoDbClient client, RequestTables tables, InstantSource clock) {
        this(client, tables, clock, new Calls(new Random(), Thread::sleep), PAGE);
    }

    DynamoDbPromptRequests(
            DynamoDbClient client, RequestTables tables, InstantSource clock, Calls calls, int pageSize) {
        this.client = client;
        this.tables = tables;
        this.clock = clock;
        this.calls = calls;
        this.writes = new ConditionalWrites(client, calls, tables);
        this.indexes = new IndexReader(client, calls, tables.requests(), pageSize);
    }

    @Override
    public Creation create(PromptRequest request, List<DeduplicationKey> keys) {
        PromptRequest stored = request.stored(request.version() + 1, clock.instant());
        return writes.create(stored, keys).orElseGet(() -> createdBefore(request.id(), keys));
    }

    private Creation createdBefore(RequestId id, List<DeduplicationKey> keys) {
        PromptRequest existing = find(id).orElseThrow(DynamoDbPromptRequests::notReadable);
        return keys.isEmpty()
                ? new Creation.Created(existing)
                : writes.addKeys(existing, keys).orElseGet(() -> new Creation.Created(existing));
    }

    private static InfrastructureException notReadable() {
        return new InfrastructureException(Kind.PERMANENT, "The request is one that only a newer version can read");
    }

    @Override
    public Optional<PromptRequest> find(RequestId id) {
        return RequestItems.read(item(tables.requests(), RequestItems.requestKey(id)));
    }

    @Override
    public Optional<PromptRequest> findByQueryId(String queryId) {
        Map<String, AttributeValue> pointer = item(tables.keys(), KeyItems.pointerKey(queryId));
        return pointer.isEmpty() ? Optional.empty() : find(RequestItems.idIn(pointer));
    }

    @Override
    public Optional<PromptRequest> save(PromptRequest changed) {
        Map<String, AttributeValue> before = item(tables.requests(), RequestItems.requestKey(changed.id()));
        return before.isEmpty() || RequestItems.versionOf(before) != changed.version()
                ? Optional.empty()
                : writes.replace(before, changed.stored(changed.version() + 1, clock.instant()));
    }

    /**
     * {@inheritDoc}
     *
     * <p>For the sweeper it does not matter that the index is late: what it misses was written less than a moment ago.
     */
    @Override
    public List<PromptRequest> unfinished(Instant lastWrittenBefore, int limit) {
        return indexes.unfinished(lastWrittenBefore, limit);
    }

    /**
     * {@inheritDoc}
     *
     * <p>A follow-up that comes within the moment in which the index is late may not see the question right before it. As
     * that question has no answer yet either, only its own words are missed.
     */
    @Override
    public List<PromptRequest> inThread(ReplyAddress address, int limit) {
        String thread = RequestItems.threadKey(address);
        return thread == null
                ? List.of()
                : indexes.newestFirst(
                        Index.IN_THREAD,
                        thread,
                        limit,
                        request -> thread.equals(
                                RequestItems.threadKey(request.question().replyTo())));
    }

    /**
     * {@inheritDoc}
     *
     * <p>A question of this very moment may be missing from the list until it is shown again.
     */
    @Override
    public List<PromptRequest> ofAsker(Asker asker, int limit) {
        return indexes.newestFirst(
                Index.OF_ASKER,
                RequestItems.askerKey(asker),
                limit,
                request -> request.question().asker().equals(asker));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Somebody's word takes effect a moment after it was said.
     */
    @Override
    public List<PromptRequest> lessons(String tenant, int limit) {
        return indexes.newestFirst(
                Index.LESSONS,
                tenant,
                limit,
                request -> request.isLesson()
                        && request.question().asker().tenant().equals(tenant));
    }

    private Map<String, AttributeValue> item(String table, Map<String, AttributeValue> key) {
        GetItemRequest request = GetItemRequest.builder()
                .tableName(table)
                .key(key)
                .consistentRead(true)
                .build();
        return calls.reading(() -> client.getItem(request).item());
    }
}
