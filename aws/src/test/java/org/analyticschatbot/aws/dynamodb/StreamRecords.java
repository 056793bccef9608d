package org.analyticschatbot.aws.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The stream of a table from its beginning, as a pipe reads it. */
final class StreamRecords {

    private static final int READS = 1_000;

    private final DynamoDbStreamsClient streams = EmbeddedDynamoDb.streams();
    private final String arn;

    StreamRecords(String table) {
        this.arn = EmbeddedDynamoDb.client()
                .describeTable(describe -> describe.tableName(table))
                .table()
                .latestStreamArn();
    }

    /** At least so many, or fewer if no more came. */
    List<Map<String, AttributeValue>> newImages(int expected) {
        List<Map<String, AttributeValue>> images = new ArrayList<>();
        for (Shard shard : streams.describeStream(describe -> describe.streamArn(arn))
                .streamDescription()
                .shards()) {
            read(iterator(shard), expected, images);
        }
        return images;
    }

    private String iterator(Shard shard) {
        return streams.getShardIterator(iterator -> iterator.streamArn(arn)
                        .shardId(shard.shardId())
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
    }

    private void read(String iterator, int expected, List<Map<String, AttributeValue>> images) {
        String next = iterator;
        for (int reads = 0; reads < READS && next != null && images.size() < expected; reads++) {
            String from = next;
            GetRecordsResponse response = streams.getRecords(get -> get.shardIterator(from));
            response.records().forEach(found -> images.add(found.dynamodb().newImage()));
            next = response.nextShardIterator();
        }
    }
}
