package org.analyticschatbot.aws.deployment;

import java.time.Duration;
import org.analyticschatbot.aws.dynamodb.DynamoDbClients;
import org.analyticschatbot.aws.ondemand.OnDemand;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The services that functions call, each with one client in a process. */
public interface AwsClients {

    DynamoDbClient dynamoDb();

    S3Client s3();

    S3Presigner s3Presigner();

    AthenaClient athena();

    GlueClient glue();

    SqsClient sqs();

    /** One for each time budget. */
    BedrockRuntimeClient bedrock(ModelSettings settings);

    /** With region and credentials of the function; each is made with its first use, which takes a tenth of a second. */
    static AwsClients ofEnvironment() {
        SdkHttpClient http = UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(2))
                .build();
        return new EnvironmentClients(
                new OnDemand<>(() -> DynamoDbClients.builder().build()),
                new OnDemand<>(() -> S3Client.builder().httpClient(http).build()),
                new OnDemand<>(S3Presigner::create),
                new OnDemand<>(() -> AthenaClient.builder().httpClient(http).build()),
                new OnDemand<>(() -> SqsClient.builder().httpClient(http).build()),
                http);
    }
}
