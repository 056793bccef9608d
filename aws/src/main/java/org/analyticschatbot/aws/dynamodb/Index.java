package org.analyticschatbot.aws.dynamodb;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.analyticschatbot.core.prompt.RequestId;

/**
 * The indexes of the table of requests. Each holds keys only: a question is written about ten times, and each write to
 * an index is paid for by its size. What an index names is then read from the table itself, as it is now.
 */
enum Index {
    UNFINISHED("unfinished_shard", "updated_at"),
    OF_ASKER("asker_key", "asked_at"),
    IN_THREAD("thread_key", "asked_at"),
    LESSONS("lesson_tenant", "asked_at");

    /**
     * Parts of the index of unfinished requests. A partition takes 1,000 write units a second (DynamoDB Developer Guide,
     * "Partitions and data distribution"), and each write of a request costs two of them there, since {@code updated_at}
     * is part of the key: delete and insert. So one part would hold the whole table to 500 writes, about 50 questions,
     * a second; eight allow 400 questions a second, which is well above what Athena starts. A sweep pays for it with
     * eight queries instead of one, once a minute. More parts may follow later if readers get them before writers.
     */
    static final int SHARDS = 8;

    private final String partition;
    private final String sort;

    Index(String partition, String sort) {
        this.partition = partition;
        this.sort = sort;
    }

    String indexName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String partition() {
        return partition;
    }

    String sort() {
        return sort;
    }

    static String shardOf(RequestId id) {
        return Integer.toString(Math.floorMod(id.value().hashCode(), SHARDS));
    }

    static List<String> shards() {
        return IntStream.range(0, SHARDS).mapToObj(Integer::toString).toList();
    }
}
