package org.analyticschatbot.infracdk.flow;

import org.analyticschatbot.infracdk.functions.BotFunction;
import org.analyticschatbot.infracdk.functions.DeployedFunction;
import org.analyticschatbot.infracdk.functions.Resources;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** A queue, the function that it calls, and the queue of what could not be done. */
final class QueuedFunction extends Construct {

    /** As AWS advises, so that a throttled message is not taken twice (docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html). */
    private static final int VISIBILITY_PER_TIMEOUT = 6;

    /** A message that is put off counts as received; what ends as dead is taken up by a schedule all the same. */
    private static final int MOST_RECEIVES = 5;

    private final BotFunction kind;
    private final Queue dead;
    private final Queue queue;
    private final DeployedFunction function;

    QueuedFunction(Construct scope, String id, BotFunction kind, Calls calls, Resources resources) {
        super(scope, id);
        this.kind = kind;
        this.dead = Queues.in(this, "DeadLetters", resources.key())
                .retentionPeriod(Duration.days(14))
                .build();
        this.queue = Queues.in(this, "Queue", resources.key())
                .visibilityTimeout(visibility(kind, calls))
                .retentionPeriod(Duration.days(4))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(dead)
                        .maxReceiveCount(MOST_RECEIVES)
                        .build())
                .build();
        this.function = new DeployedFunction(scope, kind, resources, queue);
        call(calls);
    }

    /** While a batch is gathered its first messages wait already. */
    private static Duration visibility(BotFunction kind, Calls calls) {
        return Duration.seconds(
                VISIBILITY_PER_TIMEOUT * kind.timeout().toSeconds().intValue() + calls.gatheringSeconds());
    }

    private void call(Calls calls) {
        EventSourceMapping.Builder mapping = EventSourceMapping.Builder.create(this, "Calls")
                .target(function.alias())
                .eventSourceArn(queue.getQueueArn())
                .batchSize(calls.batch())
                .maxConcurrency(calls.atOnce())
                .reportBatchItemFailures(true);
        if (calls.gatheringSeconds() > 0) {
            mapping.maxBatchingWindow(Duration.seconds(calls.gatheringSeconds()));
        }
        mapping.build();
    }

    BotFunction kind() {
        return kind;
    }

    Queue queue() {
        return queue;
    }

    Queue dead() {
        return dead;
    }

    DeployedFunction function() {
        return function;
    }
}
