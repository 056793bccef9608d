package org.analyticschatbot.infracdk.storage;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * What a key's policy has to say beside that the account's roles decide: which services use the key in nobody's role, and for
 * this account alone. They send to queues (docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html)
 * and to the topic (docs.aws.amazon.com/sns/latest/dg/sns-key-management.html), or keep logs
 * (docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html). docs/aws.md shows the same statements.
 */
final class KeyUsers {

    private KeyUsers() {}

    static List<PolicyStatement> of(Construct scope, boolean isBudgetWatched) {
        Stream<String> senders = isBudgetWatched
                ? Stream.of("events.amazonaws.com", "cloudwatch.amazonaws.com", "budgets.amazonaws.com")
                : Stream.of("events.amazonaws.com", "cloudwatch.amazonaws.com");
        return Stream.concat(senders.map(KeyUsers::sender), Stream.of(logs(Stack.of(scope))))
                .toList();
    }

    private static PolicyStatement sender(String service) {
        return statement(
                service,
                List.of("kms:Decrypt", "kms:GenerateDataKey*"),
                Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)));
    }

    /** Of the stack's own log groups, which CloudFormation names after it; their ARN has the account. */
    private static PolicyStatement logs(Stack stack) {
        String groups = "arn:" + Aws.PARTITION + ":logs:" + Aws.REGION + ":" + Aws.ACCOUNT_ID + ":log-group:"
                + stack.getStackName() + "-*";
        return statement(
                "logs." + Aws.REGION + ".amazonaws.com",
                List.of("kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"),
                Map.of("ArnLike", Map.of("kms:EncryptionContext:aws:logs:arn", groups)));
    }

    /** In the policy of a key all resources are this key. */
    private static PolicyStatement statement(String service, List<String> actions, Map<String, Object> conditions) {
        return PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal(service)))
                .actions(actions)
                .resources(List.of("*"))
                .conditions(conditions)
                .build();
    }
}
