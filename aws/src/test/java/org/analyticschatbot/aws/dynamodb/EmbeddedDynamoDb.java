package org.analyticschatbot.aws.dynamodb;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** DynamoDB Local in this process, started once; each test gets tables of its own. */
public final class EmbeddedDynamoDb {

    private static final AmazonDynamoDBLocal LOCAL = DynamoDBEmbedded.create(true);
    private static final AtomicInteger TABLES = new AtomicInteger();

    private EmbeddedDynamoDb() {}

    public static DynamoDbClient client() {
        return LOCAL.dynamoDbClient();
    }

    public static DynamoDbStreamsClient streams() {
        return LOCAL.dynamoDbStreamsClient();
    }

    public static RequestTables emptyTables() throws IOException {
        int number = TABLES.incrementAndGet();
        RequestTables tables = RequestTables.named("PromptRequests-" + number, "PromptRequestKeys-" + number);
        TableFile.createAll(client(), tables);
        return tables;
    }

    /**
     * A table like none before.
     *
     * @param description in the words of CloudFormation's {@code AWS::DynamoDB::Table}
     * @return its name: the one described, and a number
     */
    public static String emptyTable(String description) {
        TableFile table = TableFile.of(description);
        String name = table.name() + "-" + TABLES.incrementAndGet();
        table.create(client(), name);
        return name;
    }
}
