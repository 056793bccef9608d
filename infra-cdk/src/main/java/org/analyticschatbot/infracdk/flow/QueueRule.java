package org.analyticschatbot.infracdk.flow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.events.CfnRule.DeadLetterConfigProperty;
import software.amazon.awscdk.services.events.CfnRule.RetryPolicyProperty;
import software.amazon.awscdk.services.events.CfnRule.TargetProperty;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** Brings events of a pattern to the queue of a function; what the queue does not take within an hour is dead. */
final class QueueRule extends Construct {

    private static final int MOST_RETRIES = 24;
    private static final int LONGEST_SECONDS = 3_600;

    /** @param bus by name; null for the account's default bus */
    QueueRule(Construct scope, String id, @Nullable String bus, Map<String, Object> pattern, QueuedFunction to) {
        super(scope, id);
        CfnRule rule = CfnRule.Builder.create(this, "Rule")
                .eventBusName(bus)
                .eventPattern(pattern)
                .targets(List.of(target(to)))
                .build();
        allow(rule, to.queue());
        allow(rule, to.dead());
    }

    private static TargetProperty target(QueuedFunction to) {
        return TargetProperty.builder()
                .id(to.kind().id())
                .arn(to.queue().getQueueArn())
                .retryPolicy(RetryPolicyProperty.builder()
                        .maximumRetryAttempts(MOST_RETRIES)
                        .maximumEventAgeInSeconds(LONGEST_SECONDS)
                        .build())
                .deadLetterConfig(DeadLetterConfigProperty.builder()
                        .arn(to.dead().getQueueArn())
                        .build())
                .build();
    }

    private static void allow(CfnRule rule, Queue queue) {
        queue.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("events.amazonaws.com")))
                .actions(List.of("sqs:SendMessage"))
                .resources(List.of(queue.getQueueArn()))
                .conditions(Map.of("ArnEquals", Map.of("aws:SourceArn", rule.getAttrArn())))
                .build());
    }
}
