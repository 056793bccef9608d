package org.analyticschatbot.aws.assembly;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.aws.flow.Flow;
import org.analyticschatbot.aws.flow.PipeTemplate;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Takes the records of a table's stream to the bus, each at least once and in their order. */
final class Pipe {

    private final DynamoDbStreamsClient streams;
    private final List<String> iterators = new ArrayList<>();
    private final Bus bus;

    Pipe(DynamoDbStreamsClient streams, String streamArn, Bus bus) {
        this.streams = streams;
        this.bus = bus;
        for (Shard shard : streams.describeStream(call -> call.streamArn(streamArn))
                .streamDescription()
                .shards()) {
            iterators.add(streams.getShardIterator(call -> call.streamArn(streamArn)
                            .shardId(shard.shardId())
                            .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                    .shardIterator());
        }
    }

    /** @return whether there was anything new */
    boolean poll() {
        boolean any = false;
        for (int i = 0; i < iterators.size(); i++) {
            String iterator = iterators.get(i);
            var page = streams.getRecords(call -> call.shardIterator(iterator));
            page.records().forEach(this::pass);
            any |= !page.records().isEmpty();
            iterators.set(i, page.nextShardIterator());
        }
        return any;
    }

    private void pass(Record record) {
        String json = StreamRecord.json(record);
        if (Bus.matches(Flow.pipeFilter(), json)) {
            bus.put(PipeTemplate.event(json, Flow.pipeInput()));
        }
    }
}
