package org.analyticschatbot.aws.assembly;

import java.time.Duration;
import java.util.function.BiConsumer;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;

/**
 * What functions may do with SQS.
 *
 * @param putOff told of each receipt, and for how long its message is to stay away
 */
record PuttingOff(SqsClient sqs, BiConsumer<String, Duration> putOff) implements SqsClient {

    /** Much longer than a test takes. */
    private static final int HOUR_IN_SECONDS = 3_600;

    @Override
    public ChangeMessageVisibilityResponse changeMessageVisibility(ChangeMessageVisibilityRequest change) {
        ChangeMessageVisibilityResponse response = sqs.changeMessageVisibility(
                change.toBuilder().visibilityTimeout(HOUR_IN_SECONDS).build());
        putOff.accept(change.receiptHandle(), Duration.ofSeconds(change.visibilityTimeout()));
        return response;
    }

    @Override
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest named) {
        return sqs.getQueueUrl(named);
    }

    @Override
    public String serviceName() {
        return sqs.serviceName();
    }

    @Override
    public void close() {
        sqs.close();
    }
}
