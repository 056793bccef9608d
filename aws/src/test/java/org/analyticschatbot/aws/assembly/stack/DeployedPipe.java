package org.analyticschatbot.aws.assembly.stack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * From the stream of a table to a bus.
 *
 * @param filters of which a record has to match one
 * @param input what becomes the event's detail
 * @param retries of a record that the bus does not take; -1 is as long as the stream has it
 * @param recordAge after which a record is given up; negative is never
 */
public record DeployedPipe(
        String table,
        String bus,
        List<String> filters,
        String input,
        String source,
        String detailType,
        String startingPosition,
        int batchSize,
        int retries,
        Duration recordAge,
        boolean isBisecting,
        Optional<String> deadLetters) {

    private static final String STREAM = "SourceParameters/DynamoDBStreamParameters/";
    private static final String TARGET = "TargetParameters/";

    static DeployedPipe read(Properties pipe) {
        return new DeployedPipe(
                pipe.text("Source").split("/", -1)[1],
                DeployedRule.bus(pipe.text("Target")),
                pipe.objects("SourceParameters/FilterCriteria/Filters").stream()
                        .map(filter -> filter.text("Pattern"))
                        .toList(),
                pipe.text(TARGET + "InputTemplate"),
                pipe.text(TARGET + "EventBridgeEventBusParameters/Source"),
                pipe.text(TARGET + "EventBridgeEventBusParameters/DetailType"),
                pipe.text(STREAM + "StartingPosition"),
                pipe.number(STREAM + "BatchSize", 100),
                pipe.number(STREAM + "MaximumRetryAttempts", -1),
                pipe.seconds(STREAM + "MaximumRecordAgeInSeconds", -1),
                pipe.optionalText(STREAM + "OnPartialBatchItemFailure")
                        .filter("AUTOMATIC_BISECT"::equals)
                        .isPresent(),
                pipe.optionalText(STREAM + "DeadLetterConfig/Arn").map(DeployedQueue::named));
    }
}
