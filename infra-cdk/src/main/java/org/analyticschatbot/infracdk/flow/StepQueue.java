package org.analyticschatbot.infracdk.flow;

import org.analyticschatbot.infracdk.functions.BotFunction;
import org.analyticschatbot.infracdk.functions.DeployedFunction;
import org.analyticschatbot.infracdk.functions.Resources;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** The queue of a step, the function that it calls, and the queue of what could not be done. */
public final class StepQueue extends Construct {

    /** As AWS advises, so that a throttled message is not taken twice (docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html). */
    private static final int VISIBILITY_PER_TIMEOUT = 6;

    /** A message that is put off counts as received; what ends as dead is taken up by the sweeper all the same. */
    private static final int MOST_RECEIVES = 5;

    private final Step step;
    private final Queue dead;
    private final Queue queue;
    private final DeployedFunction function;

    public StepQueue(Construct scope, Step step, Resources resources) {
        super(scope, step.function().id() + "Step");
        BotFunction kind = step.function();
        this.step = step;
        this.dead = queue("DeadLetters").retentionPeriod(Duration.days(14)).build();
        this.queue = queue("Queue")
                .visibilityTimeout(Duration.seconds(
                        VISIBILITY_PER_TIMEOUT * kind.timeout().toSeconds().intValue()))
                .retentionPeriod(Duration.days(4))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(dead)
                        .maxReceiveCount(MOST_RECEIVES)
                        .build())
                .build();
        this.function = new DeployedFunction(scope, kind, resources, queue);
        call(resources.configuration().concurrency());
    }

    private Queue.Builder queue(String id) {
        return Queue.Builder.create(this, id)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true);
    }

    /** One message at a time: a batch would have to end within the time of one. */
    private void call(int concurrency) {
        EventSourceMapping.Builder.create(this, "Calls")
                .target(function.alias())
                .eventSourceArn(queue.getQueueArn())
                .batchSize(1)
                .maxConcurrency(concurrency)
                .reportBatchItemFailures(true)
                .build();
    }

    public Step step() {
        return step;
    }

    public Queue queue() {
        return queue;
    }

    public Queue dead() {
        return dead;
    }

    public DeployedFunction function() {
        return function;
    }
}
