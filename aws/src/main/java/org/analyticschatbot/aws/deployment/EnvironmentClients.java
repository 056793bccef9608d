package org.analyticschatbot.aws.deployment;

import java.time.Duration;
import java.util.function.Supplier;
import org.analyticschatbot.aws.bedrock.BedrockClients;
import org.analyticschatbot.aws.glue.GlueErrors;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Clients as they are made from what a function is given. */
record EnvironmentClients(
        Supplier<DynamoDbClient> dynamoDbMaker,
        Supplier<S3Client> s3Maker,
        Supplier<S3Presigner> presignerMaker,
        Supplier<AthenaClient> athenaMaker,
        Supplier<SqsClient> sqsMaker,
        SdkHttpClient http)
        implements AwsClients {

    private static final Duration FIRST_PAUSE_OF_GLUE = Duration.ofMillis(500);

    @Override
    public DynamoDbClient dynamoDb() {
        return dynamoDbMaker.get();
    }

    @Override
    public S3Client s3() {
        return s3Maker.get();
    }

    @Override
    public S3Presigner s3Presigner() {
        return presignerMaker.get();
    }

    @Override
    public AthenaClient athena() {
        return athenaMaker.get();
    }

    /** A new one each time, once in a process: nothing here may name a class that one of the packages is without. */
    @Override
    public GlueClient glue() {
        return GlueClient.builder()
                .httpClient(http)
                .overrideConfiguration(settings -> settings.retryStrategy(GlueErrors.patience(FIRST_PAUSE_OF_GLUE)))
                .build();
    }

    @Override
    public SqsClient sqs() {
        return sqsMaker.get();
    }

    @Override
    public BedrockRuntimeClient bedrock(ModelSettings settings) {
        return BedrockClients.builder(settings.time().perCall()).build();
    }
}
