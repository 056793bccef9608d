package org.analyticschatbot.aws.queue;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Changes how long a message stays invisible, at most the 12 hours that SQS allows. */
public final class SqsRedelivery implements Redelivery {

    private static final Logger LOG = LoggerFactory.getLogger(SqsRedelivery.class);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final SqsClient sqs;

    public SqsRedelivery(SqsClient sqs) {
        this.sqs = sqs;
    }

    @Override
    public void after(QueuedEvent event, Duration pause) {
        try {
            var ignored = sqs.changeMessageVisibility(change -> change.queueUrl(queueUrl(event.queueArn()))
                    .receiptHandle(event.receipt())
                    .visibilityTimeout(seconds(pause)));
        } catch (SdkException e) {
            LOG.warn(
                    "A message comes again when its queue says: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** {@code arn:aws:sqs:region:account:name}; SQS takes the same address for it everywhere. */
    private String queueUrl(String arn) {
        String[] parts = arn.split(":", -1);
        return sqs.getQueueUrl(queue -> queue.queueName(parts[5])).queueUrl();
    }

    /** Not before the pause has passed. */
    private static int seconds(Duration pause) {
        Duration bounded = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        return (int) bounded.plusMillis(999).toSeconds();
    }
}
