package org.analyticschatbot.aws.assembly.stack;

import java.time.Duration;

/**
 * A queue that calls a function.
 *
 * @param function its logical id
 * @param batchSize messages of one call at most
 * @param window for which messages are gathered into one call
 * @param isPartial whether the function says which messages come again; otherwise whatever it has answered is done
 */
public record EventSource(String queue, String function, int batchSize, Duration window, boolean isPartial) {

    static EventSource read(Properties mapping) {
        return new EventSource(
                DeployedQueue.named(mapping.text("EventSourceArn")),
                DeployedFunction.named(mapping.text("FunctionName")),
                mapping.number("BatchSize", 10),
                mapping.seconds("MaximumBatchingWindowInSeconds", 0),
                mapping.list("FunctionResponseTypes").stream()
                        .anyMatch(type -> type.getAsString().equals("ReportBatchItemFailures")));
    }
}
