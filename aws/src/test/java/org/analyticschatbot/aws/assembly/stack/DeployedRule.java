package org.analyticschatbot.aws.assembly.stack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Events of a bus that match a pattern go to queues, as they are.
 *
 * @param bus by name
 */
public record DeployedRule(String id, String bus, String pattern, List<Target> targets) {

    /** The one that each account has, on which AWS's services tell. */
    public static final String DEFAULT_BUS = "default";

    /**
     * @param retries of an event that the queue does not take, at most
     * @param age after which it is given up
     */
    public record Target(String queue, int retries, Duration age, Optional<String> deadLetters) {

        /** Where nothing is said it is tried 185 times in 24 hours (docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html). */
        private static Target read(Properties target) {
            target.allowOnly("Arn", "DeadLetterConfig", "Id", "RetryPolicy");
            return new Target(
                    DeployedQueue.named(target.text("Arn")),
                    target.number("RetryPolicy/MaximumRetryAttempts", 185),
                    target.seconds("RetryPolicy/MaximumEventAgeInSeconds", 86_400),
                    target.optionalText("DeadLetterConfig/Arn").map(DeployedQueue::named));
        }
    }

    static DeployedRule read(String id, Properties rule) {
        return new DeployedRule(
                id,
                rule.optionalText("EventBusName").map(DeployedRule::bus).orElse(DEFAULT_BUS),
                String.valueOf(rule.json().get("EventPattern")),
                rule.objects("Targets").stream().map(Target::read).toList());
    }

    /** @param bus its name or its ARN */
    static String bus(String bus) {
        return bus.substring(bus.lastIndexOf('/') + 1);
    }
}
