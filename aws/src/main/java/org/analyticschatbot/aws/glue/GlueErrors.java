package org.analyticschatbot.aws.glue;

import java.time.Duration;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.glue.model.AccessDeniedException;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;

/** What a refused call of Glue means. */
public final class GlueErrors {

    private static final int ATTEMPTS = 8;

    private GlueErrors() {}

    /**
     * For the client that crawls: Glue's limits are those of account and region, so they are waited for, with full jitter.
     *
     * @param firstPause doubled with each attempt, up to 20 seconds
     */
    public static RetryStrategy patience(Duration firstPause) {
        BackoffStrategy pauses = BackoffStrategy.exponentialDelay(firstPause, Duration.ofSeconds(20));
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .backoffStrategy(pauses)
                .throttlingBackoffStrategy(pauses)
                .build();
    }

    /** What is dropped or forbidden is not there, for the bot; anything else must not look as if it were not there. */
    static boolean isAbsent(SdkException e) {
        return e instanceof EntityNotFoundException || e instanceof AccessDeniedException;
    }

    static InfrastructureException of(SdkException e) {
        if (e instanceof AwsServiceException refused && refused.awsErrorDetails() != null) {
            return new InfrastructureException(
                    Kind.NOT_DONE,
                    "Glue did not answer: " + refused.awsErrorDetails().errorCode());
        }
        return new InfrastructureException(
                Kind.NOT_DONE, "Glue did not answer: " + e.getClass().getSimpleName());
    }
}
