package org.analyticschatbot.aws.deployment.rehearsal;

import java.net.URI;
import org.analyticschatbot.aws.deployment.AwsClients;
import org.analyticschatbot.aws.dynamodb.DynamoDbClients;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients of a deployment, towards {@link MadeUpServices} and with credentials that nobody knows. */
final class MadeUpClients implements AwsClients {

    private static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsed", "rehearsed"));

    private final URI services;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();

    MadeUpClients(URI services) {
        this.services = services;
    }

    private <B extends AwsClientBuilder<B, C>, C> C built(B builder) {
        return builder.endpointOverride(services)
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .build();
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return built(DynamoDbClients.builder());
    }

    @Override
    public S3Client s3() {
        return built(S3Client.builder().httpClient(http).forcePathStyle(true));
    }

    @Override
    public S3Presigner s3Presigner() {
        return S3Presigner.builder()
                .endpointOverride(services)
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .build();
    }

    @Override
    public AthenaClient athena() {
        return built(AthenaClient.builder().httpClient(http));
    }

    @Override
    public GlueClient glue() {
        return built(GlueClient.builder().httpClient(http));
    }

    @Override
    public SqsClient sqs() {
        return built(SqsClient.builder().httpClient(http));
    }

    SecretsManagerClient secretsManager() {
        return built(SecretsManagerClient.builder().httpClient(http));
    }

    /** Rules answer what is rehearsed. */
    @Override
    public BedrockRuntimeClient bedrock(ModelSettings settings) {
        throw new UnsupportedOperationException("No model is asked in a rehearsal");
    }
}
