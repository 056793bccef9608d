package org.analyticschatbot.aws.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.StoredItem;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of the table of requests: what {@link StoredItem} says, and what DynamoDB needs beside it. */
final class RequestItems {

    static final String REQUEST_ID = "request_id";
    static final String VERSION = "version";

    /** Unique to one write: tells whether a write that is said to come too late came too late for itself. */
    static final String WRITE_ID = "write_id";

    static final String EXPIRES_AT = "expires_at";
    private static final String QUERY_ID = "query_id";

    private final Duration keptFor;

    RequestItems(Duration keptFor) {
        this.keptFor = keptFor;
    }

    /** @param before the item in whose place this one comes, empty for a new request */
    Map<String, AttributeValue> request(Map<String, AttributeValue> before, PromptRequest stored, String writeId) {
        Map<String, Object> merged = StoredItem.merge(AttributeValues.read(before), stored);
        merged.put(WRITE_ID, writeId);
        merged.put(EXPIRES_AT, expiry(stored.updatedAt(), keptFor));
        putIfAny(merged, Index.UNFINISHED, stored.isFinished() ? null : Index.shardOf(stored.id()));
        putIfAny(merged, Index.OF_ASKER, askerKey(stored.question().asker()));
        putIfAny(merged, Index.IN_THREAD, threadKey(stored.question().replyTo()));
        putIfAny(
                merged,
                Index.LESSONS,
                stored.isLesson() ? stored.question().asker().tenant() : null);
        return AttributeValues.write(merged);
    }

    /** Without the attribute the item is not in the index. */
    private static void putIfAny(Map<String, Object> item, Index index, @Nullable String partition) {
        if (partition == null) {
            item.remove(index.partition());
        } else {
            item.put(index.partition(), partition);
        }
    }

    static Optional<PromptRequest> read(Map<String, AttributeValue> item) {
        return item.isEmpty() ? Optional.empty() : StoredItem.read(AttributeValues.read(item));
    }

    static Map<String, AttributeValue> requestKey(RequestId id) {
        return Map.of(REQUEST_ID, AttributeValue.fromS(id.value()));
    }

    /** The query that this write is the first to name. */
    static Optional<String> newQuery(Map<String, AttributeValue> before, PromptRequest stored) {
        return stored.state() instanceof State.Running running
                        && !AttributeValue.fromS(running.queryId()).equals(before.get(QUERY_ID))
                ? Optional.of(running.queryId())
                : Optional.empty();
    }

    static RequestId idIn(Map<String, AttributeValue> item) {
        return new RequestId(text(item, REQUEST_ID));
    }

    static boolean isWrittenBy(String writeId, Map<String, AttributeValue> item) {
        return AttributeValue.fromS(writeId).equals(item.get(WRITE_ID));
    }

    /** @return 0 if there is no item */
    static long versionOf(Map<String, AttributeValue> item) {
        AttributeValue version = item.get(VERSION);
        return version == null ? 0 : Long.parseLong(version.n());
    }

    static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No " + name);
        }
        return value.s();
    }

    static String askerKey(Asker asker) {
        return joined(List.of(asker.tenant(), asker.userId()));
    }

    /** @return null for what is outside of any conversation */
    static @Nullable String threadKey(ReplyAddress address) {
        if (address.conversation().isEmpty()) {
            return null;
        }
        String place = joined(List.of(address.platform(), address.conversation()));
        return address.thread() == null ? place : place + joined(List.of(address.thread()));
    }

    /** Each part after its length, so that no two lists of parts give the same text. */
    private static String joined(List<String> parts) {
        StringBuilder joined = new StringBuilder();
        parts.forEach(part -> joined.append(part.length()).append(':').append(part));
        return joined.toString();
    }

    static Long expiry(Instant written, Duration kept) {
        return written.plus(kept).getEpochSecond();
    }
}
