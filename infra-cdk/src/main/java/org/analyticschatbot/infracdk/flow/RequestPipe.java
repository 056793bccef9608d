package org.analyticschatbot.infracdk.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.infracdk.contract.Contract;
import org.analyticschatbot.infracdk.storage.StackKey;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.pipes.CfnPipe;
import software.amazon.awscdk.services.pipes.CfnPipe.DeadLetterConfigProperty;
import software.amazon.awscdk.services.pipes.CfnPipe.FilterCriteriaProperty;
import software.amazon.awscdk.services.pipes.CfnPipe.FilterProperty;
import software.amazon.awscdk.services.pipes.CfnPipe.PipeSourceDynamoDBStreamParametersProperty;
import software.amazon.awscdk.services.pipes.CfnPipe.PipeSourceParametersProperty;
import software.amazon.awscdk.services.pipes.CfnPipe.PipeTargetEventBridgeEventBusParametersProperty;
import software.amazon.awscdk.services.pipes.CfnPipe.PipeTargetParametersProperty;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * From the stream of requests to the bus. Without limits one bad record would hold up its shard for a day
 * (docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-dynamodb.html): a failing batch is halved, a record given up
 * after {@value #MOST_RETRIES} retries or an hour. What is dead names its place in the stream only; the sweeper takes its
 * request up.
 */
final class RequestPipe extends Construct {

    static final int MOST_RETRIES = 10;

    private static final int LONGEST_SECONDS = 3_600;

    /** As many as the bus takes at once. */
    private static final int BATCH = 10;

    private static final int BATCHES_OF_A_SHARD_AT_ONCE = 10;

    private final Queue dead;

    RequestPipe(Construct scope, String streamArn, EventBus bus, StackKey key) {
        super(scope, "Pipe");
        this.dead = Queues.in(this, "DeadLetters", key)
                .retentionPeriod(Duration.days(14))
                .build();
        CfnPipe.Builder.create(this, "Pipe")
                .source(streamArn)
                .sourceParameters(source())
                .target(bus.getEventBusArn())
                .targetParameters(target())
                .roleArn(role(streamArn, bus, key).getRoleArn())
                .build();
    }

    /** From the oldest record on: nothing is lost between the table and its pipe. */
    private PipeSourceParametersProperty source() {
        return PipeSourceParametersProperty.builder()
                .dynamoDbStreamParameters(PipeSourceDynamoDBStreamParametersProperty.builder()
                        .startingPosition("TRIM_HORIZON")
                        .batchSize(BATCH)
                        .parallelizationFactor(BATCHES_OF_A_SHARD_AT_ONCE)
                        .maximumRetryAttempts(MOST_RETRIES)
                        .maximumRecordAgeInSeconds(LONGEST_SECONDS)
                        .onPartialBatchItemFailure("AUTOMATIC_BISECT")
                        .deadLetterConfig(DeadLetterConfigProperty.builder()
                                .arn(dead.getQueueArn())
                                .build())
                        .build())
                .filterCriteria(FilterCriteriaProperty.builder()
                        .filters(List.of(FilterProperty.builder()
                                .pattern(Contract.pipeFilter())
                                .build()))
                        .build())
                .build();
    }

    private static PipeTargetParametersProperty target() {
        return PipeTargetParametersProperty.builder()
                .inputTemplate(Contract.pipeInput())
                .eventBridgeEventBusParameters(PipeTargetEventBridgeEventBusParametersProperty.builder()
                        .source(Contract.BUS)
                        .detailType(Contract.STEP_DUE)
                        .build())
                .build();
    }

    private Role role(String streamArn, EventBus bus, StackKey key) {
        List<PolicyStatement> statements = new ArrayList<>(statements(streamArn, bus));
        key.arn().ifPresent(arn -> statements.add(allow(arn, "kms:Decrypt", "kms:GenerateDataKey")));
        PolicyDocument policy =
                PolicyDocument.Builder.create().statements(statements).build();
        return Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("pipes.amazonaws.com"))
                .inlinePolicies(Map.of("Pipe", policy))
                .build();
    }

    private List<PolicyStatement> statements(String streamArn, EventBus bus) {
        return List.of(
                allow(
                        streamArn,
                        "dynamodb:DescribeStream",
                        "dynamodb:GetRecords",
                        "dynamodb:GetShardIterator",
                        "dynamodb:ListStreams"),
                allow(bus.getEventBusArn(), "events:PutEvents"),
                allow(dead.getQueueArn(), "sqs:SendMessage"));
    }

    private static PolicyStatement allow(String arn, String... actions) {
        return PolicyStatement.Builder.create()
                .actions(List.of(actions))
                .resources(List.of(arn))
                .build();
    }

    Queue dead() {
        return dead;
    }
}
