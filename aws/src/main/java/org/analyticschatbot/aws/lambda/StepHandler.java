package org.analyticschatbot.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.queue.Batch;
import org.analyticschatbot.aws.queue.QueuedEvent;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one step for each event of its queue. */
abstract class StepHandler implements RequestStreamHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StepHandler.class);

    private final Supplier<Parts> parts;
    private final Step step;

    StepHandler(Supplier<Parts> parts, Step step) {
        this.parts = parts;
        this.step = step;
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Batch.read(input).answer(this::isSettled, output);
    }

    private boolean isSettled(QueuedEvent event) {
        return switch (measured(event)) {
            case StepResult.Settled settled -> true;
            case StepResult.Retry(Duration after)
            when event.receives() < QueuedEvent.MOST_PUT_OFFS -> {
                parts().redelivery().after(event, after);
                yield false;
            }
            // A step that has to wait for long, say for room in Athena, is no dead letter.
            case StepResult.Retry retry -> {
                LOG.info("The sweeper comes back to it");
                yield true;
            }
        };
    }

    private StepResult measured(QueuedEvent event) {
        long begun = System.nanoTime();
        StepResult result = handle(event);
        parts().metrics().stepped(step, Duration.ofNanos(System.nanoTime() - begun), result);
        return result;
    }

    /** An event of another kind than the queue is for is dropped: the sweeper finds whatever it was about. */
    StepResult handle(QueuedEvent event) {
        Optional<RequestId> id = event.requestId();
        if (id.isEmpty()) {
            LOG.warn("An event names no request: {}", event.detailType());
            return new StepResult.Settled();
        }
        return parts().chatbot().perform(step, id.get());
    }

    final Parts parts() {
        return parts.get();
    }
}
