package org.analyticschatbot.aws.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.analyticschatbot.aws.assembly.stack.Template;
import org.analyticschatbot.aws.dynamodb.EmbeddedDynamoDb;
import org.analyticschatbot.aws.dynamodb.RequestTables;
import org.analyticschatbot.aws.s3.S3MockProcess;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The tables and buckets of a template, made as it says where tests share DynamoDB Local and S3Mock, and so with names of their own.
 *
 * @param byId by logical id
 */
record Names(Map<String, String> byId, RequestTables tables) {

    private static final String TABLE = "AWS::DynamoDB::Table";

    static Names deploy(Template template, S3MockProcess s3) {
        Map<String, String> names = new HashMap<>();
        template.properties("AWS::S3::Bucket").keySet().forEach(id -> names.put(id, s3.newBucket()));
        names.values().forEach(bucket -> say(s3, bucket));
        template.properties(TABLE).forEach((id, table) -> names.put(id, EmbeddedDynamoDb.emptyTable(table.toString())));
        return new Names(names, RequestTables.named(table(template, names, true), table(template, names, false)));
    }

    /** As somebody does after the first deployment; only one of the buckets is looked into. */
    private static void say(S3MockProcess s3, String bucket) {
        try (S3Client client = s3.client()) {
            assertThat(client.putObject(
                                    put -> put.bucket(bucket).key(Lake.WORDS), RequestBody.fromString(Lake.MEANINGS))
                            .eTag())
                    .isNotEmpty();
        }
    }

    /** The one of requests has a stream, the one of keys has none. */
    private static String table(Template template, Map<String, String> names, boolean hasStream) {
        return template.properties(TABLE).entrySet().stream()
                .filter(table -> table.getValue().has("StreamSpecification") == hasStream)
                .map(table -> Objects.requireNonNull(names.get(table.getKey())))
                .findFirst()
                .orElseThrow();
    }
}
