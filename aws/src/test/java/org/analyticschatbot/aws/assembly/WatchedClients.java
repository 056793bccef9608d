package org.analyticschatbot.aws.assembly;

import org.analyticschatbot.aws.deployment.AwsClients;
import org.analyticschatbot.aws.dynamodb.EmbeddedDynamoDb;
import org.analyticschatbot.aws.s3.S3MockProcess;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What functions call, each call watched. */
record WatchedClients(Lives lives, S3MockProcess storage, Lake lake, Queues queues) implements AwsClients {

    @Override
    public DynamoDbClient dynamoDb() {
        return lives.watched(DynamoDbClient.class, EmbeddedDynamoDb.client());
    }

    @Override
    public S3Client s3() {
        return lives.watched(S3Client.class, storage.client());
    }

    @Override
    public S3Presigner s3Presigner() {
        return lives.watched(S3Presigner.class, storage.presigner());
    }

    @Override
    public AthenaClient athena() {
        return lives.watched(AthenaClient.class, lake.athena.client());
    }

    @Override
    public GlueClient glue() {
        return lives.watched(GlueClient.class, lake.glue.client());
    }

    @Override
    public SqsClient sqs() {
        return lives.watched(SqsClient.class, queues.client());
    }

    @Override
    public BedrockRuntimeClient bedrock(ModelSettings settings) {
        throw new UnsupportedOperationException("Rules answer here");
    }
}
