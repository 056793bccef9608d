package org.analyticschatbot.aws.dynamodb;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the tables that the files beside {@link RequestTables} describe; without their time to live, since DynamoDB Local
 * would delete at once what the fixed clocks of tests have dated long ago.
 */
public final class TableFile {

    private final JsonNode table;

    private TableFile(JsonNode table) {
        this.table = table;
    }

    public static void createAll(DynamoDbClient client, RequestTables tables) throws IOException {
        read("prompt-requests.json").create(client, tables.requests());
        read("prompt-request-keys.json").create(client, tables.keys());
    }

    static TableFile read(String name) throws IOException {
        try (InputStream json = RequestTables.class.getResourceAsStream(name)) {
            return new TableFile(new JsonMapper().readTree(json));
        }
    }

    static TableFile of(String json) {
        return new TableFile(new JsonMapper().readTree(json));
    }

    String name() {
        return table.get("TableName").asString();
    }

    void create(DynamoDbClient client, String name) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(table.get("BillingMode").asString())
                .attributeDefinitions(attributes())
                .keySchema(keys(table));
        if (table.has("GlobalSecondaryIndexes")) {
            request.globalSecondaryIndexes(indexes());
        }
        if (table.has("StreamSpecification")) {
            request.streamSpecification(stream());
        }
        client.createTable(request.build());
    }

    private List<AttributeDefinition> attributes() {
        List<AttributeDefinition> attributes = new ArrayList<>();
        table.get("AttributeDefinitions")
                .forEach(attribute -> attributes.add(AttributeDefinition.builder()
                        .attributeName(attribute.get("AttributeName").asString())
                        .attributeType(attribute.get("AttributeType").asString())
                        .build()));
        return attributes;
    }

    private List<GlobalSecondaryIndex> indexes() {
        List<GlobalSecondaryIndex> indexes = new ArrayList<>();
        table.get("GlobalSecondaryIndexes")
                .forEach(index -> indexes.add(GlobalSecondaryIndex.builder()
                        .indexName(index.get("IndexName").asString())
                        .keySchema(keys(index))
                        .projection(projection -> projection.projectionType(
                                index.get("Projection").get("ProjectionType").asString()))
                        .build()));
        return indexes;
    }

    private static List<KeySchemaElement> keys(JsonNode of) {
        List<KeySchemaElement> keys = new ArrayList<>();
        of.get("KeySchema")
                .forEach(key -> keys.add(KeySchemaElement.builder()
                        .attributeName(key.get("AttributeName").asString())
                        .keyType(key.get("KeyType").asString())
                        .build()));
        return keys;
    }

    private StreamSpecification stream() {
        return StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(
                        table.get("StreamSpecification").get("StreamViewType").asString())
                .build();
    }

    String expiryAttribute() {
        return table.get("TimeToLiveSpecification").get("AttributeName").asString();
    }
}
