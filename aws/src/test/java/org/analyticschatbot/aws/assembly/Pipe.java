package org.analyticschatbot.aws.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.aws.assembly.stack.DeployedPipe;
import org.analyticschatbot.aws.dynamodb.EmbeddedDynamoDb;
import org.analyticschatbot.aws.flow.PipeTemplate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Takes the records of a table's stream to the bus, each at least once and in their order. */
final class Pipe {

    private final DeployedPipe deployed;
    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final Bus bus;
    private final Map<String, String> lastByShard = new HashMap<>();

    Pipe(DeployedPipe deployed, Bus bus) {
        this.deployed = deployed;
        this.streams = EmbeddedDynamoDb.streams();
        this.bus = bus;
        this.streamArn = EmbeddedDynamoDb.client()
                .describeTable(table -> table.tableName(deployed.table()))
                .table()
                .latestStreamArn();
    }

    /** @return whether there was anything new */
    boolean poll() {
        boolean any = false;
        for (Shard shard : streams.describeStream(call -> call.streamArn(streamArn))
                .streamDescription()
                .shards()) {
            any |= poll(shard.shardId());
        }
        return any;
    }

    private boolean poll(String shard) {
        String iterator = streams.getShardIterator(
                        call -> from(call.streamArn(streamArn).shardId(shard), lastByShard.get(shard)))
                .shardIterator();
        List<Record> records = streams.getRecords(
                        call -> call.shardIterator(iterator).limit(deployed.batchSize()))
                .records();
        records.forEach(this::pass);
        if (!records.isEmpty()) {
            lastByShard.put(shard, records.getLast().dynamodb().sequenceNumber());
        }
        return !records.isEmpty();
    }

    private void from(GetShardIteratorRequest.Builder call, @Nullable String last) {
        if (last == null) {
            call.shardIteratorType(deployed.startingPosition());
        } else {
            call.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(last);
        }
    }

    private void pass(Record record) {
        String json = StreamRecord.json(record);
        if (deployed.filters().isEmpty() || deployed.filters().stream().anyMatch(filter -> Bus.matches(filter, json))) {
            bus.put(deployed.bus(), event(json));
        }
    }

    private String event(String record) {
        return PipeTemplate.event(record, deployed.input(), deployed.source(), deployed.detailType());
    }
}
