package org.analyticschatbot.aws.assembly.stack;

import java.time.Duration;
import java.util.Optional;

/**
 * @param name its logical id
 * @param visibility how long a message that was received stays away if nobody deletes it
 * @param deadLetters empty for a queue that keeps what it has
 * @param maxReceives after which a message is a dead letter
 */
public record DeployedQueue(String name, Duration visibility, Optional<String> deadLetters, int maxReceives) {

    private static final String ARN = "arn:aws:sqs:elasticmq:000000000000:";

    static DeployedQueue read(String id, Properties queue) {
        return new DeployedQueue(
                id,
                queue.seconds("VisibilityTimeout", 30),
                queue.optionalText("RedrivePolicy/deadLetterTargetArn").map(DeployedQueue::named),
                queue.number("RedrivePolicy/maxReceiveCount", Integer.MAX_VALUE));
    }

    public static String arn(String name) {
        return ARN + name;
    }

    static String named(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
