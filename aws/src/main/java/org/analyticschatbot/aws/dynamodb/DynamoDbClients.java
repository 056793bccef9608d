package org.analyticschatbot.aws.dynamodb;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Clients for {@link DynamoDbPromptRequests}, which leave repeating to it, so that all tries share one budget. */
public final class DynamoDbClients {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    /** Single calls take milliseconds; whoever waits longer waits in vain, and Slack's three seconds are soon over. */
    private static final Duration ANSWER = Duration.ofMillis(1_500);

    private DynamoDbClients() {}

    /** Region, credentials and endpoint are the environment's unless they are set. */
    public static DynamoDbClientBuilder builder() {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()));
    }
}
