package org.analyticschatbot.aws.bedrock;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;

/** Clients for {@link BedrockChatModel}, one for each time budget: the SDK's own retries would repeat time-outs too. */
public final class BedrockClients {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private BedrockClients() {}

    /** @param perCall from connecting to the last byte */
    public static BedrockRuntimeClientBuilder builder(Duration perCall) {
        return BedrockRuntimeClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(perCall))
                .overrideConfiguration(
                        settings -> settings.apiCallTimeout(perCall).retryStrategy(AwsRetryStrategy.doNotRetry()));
    }
}
